/** One counter for server and page: user-perceived characters (UAX #29), so 𠮷 and 👨‍👩‍👧 are one each. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

export function countCharacters(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** Whether a text has at most `limit` characters; cheap for the usual short one, and it stops counting at the limit. */
export function fitsIn(text: string, limit: number): boolean {
  if (text.length <= limit) return true
  if (text.length > limit * 16) return false
  let count = 0
  for (const _ of segmenter.segment(text)) if (++count > limit) return false
  return true
}

/** Nothing a reader could see: white space, format and control characters only. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Z}\p{Cc}\p{Cf}\u2800\u3164]*$/u.test(text)
}

/** What PostgreSQL cannot keep code point for code point: NUL and unpaired surrogates. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
