/** A handler of the interface for programs; the web's own types, nothing of the framework. */
export type ApiHandler = (request: Request, at: { params: Promise<Record<string, string>> }) => Promise<Response> | Response

export type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type ApiRoute = {
  pattern: string
  handlers: Partial<Record<ApiMethod, ApiHandler>>
}

/** Every address of the interface for programs that the server answers itself. */
export const apiRoutes: readonly ApiRoute[] = []
