import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { problem } from '../../../app/api/v1/_interface/schemas'
import { apiRoutes, type ApiMethod } from '../../../app/_server/api-routes'

type Sent = { method?: ApiMethod; body?: unknown; text?: string | Uint8Array; headers?: Record<string, string> }

/** Calls a handler as the server does: by its address, with the headers that the server adds. */
export async function call(address: string, { method = 'GET', body, text, headers = {} }: Sent = {}): Promise<Response> {
  const url = new URL(address, 'http://localhost:3000')
  const found = apiRoutes.map((route) => ({ route, match: new RegExp(`^${route.pattern.replace(/[.]/g, '\\.').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(url.pathname) }))
    .find(({ match }) => match)
  const handler = found?.route.handlers[method]
  if (!handler) throw new Error(`nothing answers ${method} ${address}`)
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  const request = new Request(url, {
    method, body: sent as BodyInit | undefined,
    headers: { ...(sent === undefined ? {} : { 'content-type': 'application/json' }), 'x-huiyin-peer': '192.0.2.1', 'x-request-id': randomUUID(), ...headers },
  })
  const params = Object.fromEntries(Object.entries(found?.match?.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]))
  return handler(request, { params: Promise.resolve(params) })
}

/** The body of an answer, held against the schema in the documentation. */
export async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.output<S>> {
  return schema.parse(await response.json())
}

export async function readProblem(response: Response): Promise<z.output<typeof problem>> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) throw new Error(`no problem: ${response.status}`)
  const found = problem.parse(await response.json())
  if (found.status !== response.status) throw new Error('the status of the problem is not that of the answer')
  return found
}
