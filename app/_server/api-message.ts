/**
 * What a handler of the interface for programs needs of a request; the web's Request is one. The server makes a lighter
 * one of its own: the web's costs, with its streams and signals, more than all the rest of taking a submission.
 */
export type ApiRequest = {
  readonly url: string
  readonly headers: { get(name: string): string | null }
  /** The whole body, where it is in memory already. */
  readonly bodyAtHand?: Uint8Array
  arrayBuffer(): Promise<ArrayBuffer>
}

type TextAnswer = { text: string; headers: Record<string, string> }
const answers = new WeakMap<Response, TextAnswer>()

/** A response that is one text; what it was made of stays at hand, so that it can go out without a detour through a stream. */
export function textResponse(status: number, text: string, headers: Record<string, string>): Response {
  const response = new Response(text, { status, headers })
  answers.set(response, { text, headers })
  return response
}

export function textAnswerOf(response: Response): TextAnswer | undefined {
  return answers.get(response)
}
