/** A body that is none, or ends before it should. */
export class BrokenBody extends Error {}

/** One field of a form that takes files: a text, or a file where `fileName` is given. The content is a piece of the body, not a copy. */
export type Part = { name: string; fileName: string | null; content: Buffer }

const BOUNDARY = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i
const HEADERS_LIMIT_BYTES = 4096
const LINE = '\r\n'

/** The boundary that a content type names, or null where it is no form with files. */
export function boundaryOf(contentType: string | undefined): string | null {
  const [, quoted, bare] = BOUNDARY.exec(contentType ?? '') ?? []
  return quoted ?? bare ?? null
}

/**
 * The fields of a multipart form (RFC 7578) as browsers send it. Read by ourselves because it may be large: nothing is copied, where the
 * platform's own reader holds the body several times over, and the parts before a cut are read where the rest was not kept (`cut`).
 * Throws BrokenBody.
 */
export function readMultipart(body: Buffer, boundary: string, cut = false): Part[] {
  const delimiter = Buffer.from(`${LINE}--${boundary}`)
  const parts: Part[] = []
  if (!body.subarray(0, delimiter.length - LINE.length).equals(delimiter.subarray(LINE.length))) throw new BrokenBody()
  let at = delimiter.length - LINE.length
  for (;;) {
    const after = body.toString('latin1', at, at + 2)
    if (after === '--') return parts
    const contentAt = body.subarray(at, at + HEADERS_LIMIT_BYTES).indexOf(LINE + LINE) + at + 4
    const end = contentAt < at + 4 ? -1 : body.indexOf(delimiter, contentAt)
    if (end < 0 && cut) return parts
    if (after !== LINE || end < 0) throw new BrokenBody()
    parts.push({ ...dispositionIn(body.toString('utf8', at, contentAt)), content: body.subarray(contentAt, end) })
    at = end + delimiter.length
  }
}

function dispositionIn(headers: string): Omit<Part, 'content'> {
  const [, parameters] = /^content-disposition:\s*form-data((?:;[^\r\n]*)?)\r?$/im.exec(headers) ?? []
  const [, name] = /;\s*name="([^"]*)"/i.exec(parameters ?? '') ?? []
  if (name === undefined) throw new BrokenBody()
  const [, fileName] = /;\s*filename="([^"]*)"/i.exec(parameters ?? '') ?? []
  return { name: unescaped(name), fileName: fileName === undefined ? null : unescaped(fileName) }
}

/** Browsers write the three characters that would end a name or a line so. */
function unescaped(text: string): string {
  return text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
