import { isReady } from '../../../_server/readiness'
import { json } from '../../../_server/api-request'

/** Whether this process can serve: the database answers in time and has every migration. */
export async function GET(): Promise<Response> {
  return (await isReady()) ? json(200, { status: 'ok' }) : json(503, { status: 'unavailable' })
}
