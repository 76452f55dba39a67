/** The bytes from `start` up to `end`, exclusive. */
export type ByteRange = { start: number; end: number }

/**
 * Which part of so many bytes a Range header asks for (RFC 9110, 14.2): null: the whole, also for what we do not know and for several
 * parts at once, which a server may leave aside; `beyond`: there is no such part.
 */
export function rangeOf(header: string | undefined, length: number): ByteRange | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return Number(last) === 0 ? 'beyond' : { start: Math.max(0, length - Number(last)), end: length }
  const start = Number(first)
  const end = last === '' ? length : Math.min(Number(last) + 1, length)
  if (last !== '' && Number(last) < start) return null
  return start >= length ? 'beyond' : { start, end }
}
