/**
 * Bodies that are wholly in memory, kept beside the web's messages: to read a stream of one chunk costs more than all the
 * rest of taking a submission. Whoever finds none here reads the message itself.
 */
const ofRequests = new WeakMap<Request, Uint8Array>()
const ofResponses = new WeakMap<Response, string>()

export function keepRequestBody(request: Request, body: Uint8Array): void {
  ofRequests.set(request, body)
}

export function requestBody(request: Request): Uint8Array | undefined {
  return ofRequests.get(request)
}

/** A response whose text goes out as it is, without a detour through a stream. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(text, init)
  ofResponses.set(response, text)
  return response
}

export function responseText(response: Response): string | undefined {
  return ofResponses.get(response)
}
