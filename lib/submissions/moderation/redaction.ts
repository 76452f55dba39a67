import { InvalidInput } from '../../platform/errors'

/** What stands in the public text where words were hidden. */
export const REDACTION_MARK = '〔已隐去〕'

/** Part of a text: from `start` up to, not including, `end`, in UTF-16 code units. */
export type TextRange = { start: number; end: number }

/**
 * In order, joined where they touch or overlap. Throws InvalidInput redactions[i]: not_in_text where one is empty, lies
 * outside the text or cuts a character in half.
 */
export function normaliseRanges(text: string, ranges: readonly TextRange[]): TextRange[] {
  const wrong = ranges.flatMap((range, index) => (liesWithin(text, range) ? [] : [{ path: `redactions[${index}]`, problem: 'not_in_text' as const }]))
  if (wrong.length > 0) throw new InvalidInput(wrong)
  const joined: TextRange[] = []
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else joined.push({ ...range })
  }
  return joined
}

/** The text with each range (in order, none touching another) replaced by the mark: neither the words nor their length remain. */
export function redact(text: string, ranges: readonly TextRange[]): string {
  let at = 0
  let redacted = ''
  for (const { start, end } of ranges) {
    redacted += text.slice(at, start) + REDACTION_MARK
    at = end
  }
  return redacted + text.slice(at)
}

function liesWithin(text: string, { start, end }: TextRange): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length && !cutsCharacter(text, start) && !cutsCharacter(text, end)
}

function cutsCharacter(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
