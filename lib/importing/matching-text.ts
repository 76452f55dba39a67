import { SIMPLIFIED_FORMS } from './traditional-characters'

/** The text patterns are matched against, with the way back to what the document really says. */
export type MatchingText = {
  text: string
  /** The verbatim words between two positions of `text`. */
  verbatim(from: number, to?: number): string
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/

const FOLDED = foldingTable()

/**
 * Folds what looks alike into one alphabet: full-width forms, dashes, kinds of space and the traditional characters of our
 * keywords become their plain forms, and characters without width disappear. Only matching sees this; people see the original.
 */
export function matchingText(original: string): MatchingText {
  let text = ''
  let positions: number[] | null = null
  let plainFrom = 0
  for (let at = 0; at < original.length; at++) {
    const folded = FOLDED.get(original.charCodeAt(at))
    if (folded === undefined) {
      positions?.push(at)
      continue
    }
    if (folded === '') positions ??= Array.from({ length: at }, (_, index) => index)
    else positions?.push(at)
    text += original.slice(plainFrom, at) + folded
    plainFrom = at + 1
  }
  text += original.slice(plainFrom)
  const place = (index: number) => (positions ? (positions[index] ?? original.length) : index)
  return { text, verbatim: (from, to = text.length) => original.slice(place(from), place(to)) }
}

/** Cuts spaces and invisible characters at both ends; linear also where a long run of spaces stands in the middle. */
export function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isSpace(text.charAt(from))) from++
  while (to > from && isSpace(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** A value for a field, not for the page: trimmed, and without characters nobody can see. */
export function fieldValue(text: string): string {
  return trimmed([...text].filter((character) => !INVISIBLE.test(character)).join(''))
}

function isSpace(character: string): boolean {
  return /\s/.test(character) || INVISIBLE.test(character)
}

function foldingTable(): Map<number, string> {
  const table = new Map<number, string>()
  const fold = (from: number, to: number, into: (code: number) => string) => {
    for (let code = from; code <= to; code++) {
      const folded = into(code)
      if (folded.length < 2) table.set(code, folded)
    }
  }
  for (let code = 0; code <= 0xffff; code++) if (INVISIBLE.test(String.fromCharCode(code))) table.set(code, '')
  for (const code of [0x09, 0x0b, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) table.set(code, ' ')
  fold(0x2000, 0x200a, () => ' ')
  fold(0xff01, 0xff5e, (code) => String.fromCharCode(code - 0xfee0))
  fold(0x2e80, 0x2fdf, (code) => String.fromCharCode(code).normalize('NFKC'))
  fold(0xf900, 0xfaff, (code) => String.fromCharCode(code).normalize('NFKC'))
  for (const dash of '‐‑‒–—―−─━﹣') table.set(dash.charCodeAt(0), '-')
  for (const colon of '∶︰﹕︓') table.set(colon.charCodeAt(0), ':')
  table.set(0x3016, '【').set(0x3017, '】')
  for (const tilde of '〜∼˜') table.set(tilde.charCodeAt(0), '~')
  for (const [traditional, simplified] of SIMPLIFIED_FORMS) table.set(traditional.charCodeAt(0), simplified)
  return table
}
