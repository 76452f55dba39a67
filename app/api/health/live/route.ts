import { json } from '../../../_server/api-request'

/** The process answers; nothing else is asked. */
export function GET(): Promise<Response> {
  return Promise.resolve(json(200, { status: 'ok' }))
}
