import { isBankCard } from './bank-card'
import { isIdNumber } from './id-number'
import type { TextRange } from './redaction'

export type PersonalDataKind = 'id_number' | 'bank_card' | 'mobile' | 'landline' | 'email' | 'licence_plate' | 'address'
export type PersonalDatum = TextRange & { kind: PersonalDataKind }

/**
 * Points out to a moderator what may identify a person: identity numbers (check character), bank cards (Luhn), mobiles,
 * landlines, e-mail addresses, licence plates and postal addresses, also in full-width digits and with spaces or dashes between.
 * In order and without overlap; the person decides. Takes time in proportion to the text.
 */
export function spotPersonalData(text: string): PersonalDatum[] {
  const plain = halfWidth(text)
  const found = [...emails(plain), ...numbers(plain), ...plates(plain), ...addresses(plain)]
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: PersonalDatum[] = []
  for (const datum of found) {
    if (datum.start >= (kept.at(-1)?.end ?? 0)) kept.push(datum)
  }
  return kept
}

/** Full-width letters, digits and signs as their ASCII twins: one code unit for one, so that positions stay. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
}

/** Digits in a row, with at most one space, dash or dot between two of them, and an X at the end of an identity number. */
const DIGITS = /\d(?:[ .\-‐‑–—]?\d){6,}[xX]?/g

function* numbers(text: string): Generator<PersonalDatum> {
  for (const match of text.matchAll(DIGITS)) {
    const places = [...match[0]].flatMap((character, at) => (/[\dxX]/.test(character) ? [match.index + at] : []))
    const digits = places.map((place) => text[place]).join('')
    for (const { kind, from, length } of kindsWithin(digits, places, text[match.index - 1] === '+')) {
      yield { kind, start: places[from]!, end: places[from + length - 1]! + 1 }
    }
  }
}

type Within = { kind: PersonalDataKind; from: number; length: number }

/** A whole run that is one number, or, where several were written one after another, the numbers that can be told in it. */
function kindsWithin(digits: string, places: number[], international: boolean): Within[] {
  const whole = kindOf(digits)
  if (whole) return [{ kind: whole, from: 0, length: digits.length }]
  if (international && /^86(1[3-9]\d{9})$/.test(digits)) return [{ kind: 'mobile', from: 0, length: digits.length }]
  const within: Within[] = []
  for (let from = 0; from < digits.length;) {
    const found = [18, 19, 16, 11].find((length) => {
      const part = digits.slice(from, from + length)
      return part.length === length && (isIdNumber(part) || (standsApart(places, from, length) && kindOf(part) !== null))
    })
    if (found) within.push({ kind: kindOf(digits.slice(from, from + found))!, from, length: found })
    from += found ?? 1
  }
  return within
}

/** Whether something other than a digit stands before and after: within a longer number only what carries a good check is believed. */
function standsApart(places: number[], from: number, length: number): boolean {
  const apart = (one: number | undefined, next: number | undefined) => one === undefined || next === undefined || next - one > 1
  return apart(places[from - 1], places[from]) && apart(places[from + length - 1], places[from + length])
}

function kindOf(digits: string): PersonalDataKind | null {
  if (isIdNumber(digits)) return 'id_number'
  if (isMobile(digits) || /^(?:0086|86)1[3-9]\d{9}$/.test(digits)) return 'mobile'
  if (/^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/.test(digits)) return 'landline'
  if (digits.length >= 15 && isBankCard(digits)) return 'bank_card'
  return null
}

function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits)
}

const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g

function* emails(text: string): Generator<PersonalDatum> {
  for (const match of text.matchAll(EMAIL)) yield { kind: 'email', start: match.index, end: match.index + match[0].length }
}

/** GA 36-2018: province, letter, then five characters, or six for new energy; I and O are not used. Also 警, 学, 港, 澳, 挂 at the end. */
const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Za-hj-np-z][ ·•.・-]?[A-HJ-NP-Za-hj-np-z0-9]{4}(?:[A-HJ-NP-Za-hj-np-z0-9]{1,2}|[警学港澳挂领])(?![A-Za-z0-9])/g

function* plates(text: string): Generator<PersonalDatum> {
  for (const match of text.matchAll(PLATE)) {
    if (/\d/.test(match[0])) yield { kind: 'licence_plate', start: match.index, end: match.index + match[0].length }
  }
}

/**
 * A home is told by its number: 12号, 3栋, 2单元, 501室. Around it the run of characters that an address is written in is
 * looked at for the road, estate or village it belongs to; a road alone is a place, not a person's address.
 */
const DOOR = /\d{1,5}(?:-\d{1,5}){0,3} ?(?:号楼|号院|号|弄|幢|栋|座|单元|室|户|组)/g
const DOOR_IN_CHINESE = /[一二三四五六七八九十百]{1,5}(?:号楼|号院|幢|栋|单元|室)/g
const PLACE_NAME = /[\u4e00-\u9fff0-9A-Za-z-]{1,20}?(?:大道|路|街|巷|弄|胡同|里|小区|花园|公寓|新村|社区|村|屯|庄|苑|园|湾|城|府|镇|乡)/g
const LEADING_WORDS = /^[我你他她们]{0,2}(?:家住|家在|住在|住|位于|地址是|地址为|地址)?在?/
const ADDRESS_BEFORE = 40

function* addresses(text: string): Generator<PersonalDatum> {
  const doors = [...text.matchAll(DOOR), ...text.matchAll(DOOR_IN_CHINESE)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((one, other) => one.start - other.start)
  const runs: TextRange[] = []
  for (const door of doors) {
    const last = runs.at(-1)
    if (last && door.start - last.end <= 4 && !/[，。；、,;!！?？\n]/.test(text.slice(last.end, door.start))) last.end = Math.max(last.end, door.end)
    else runs.push({ ...door })
  }
  for (const run of runs) {
    const start = startOfAddress(text, run)
    if (start !== null) yield { kind: 'address', start, end: run.end }
  }
}

/** Where the place before a door number begins; null where none is named, and 3号 may be a day or a line. */
function startOfAddress(text: string, door: TextRange): number | null {
  const from = Math.max(0, door.start - ADDRESS_BEFORE)
  const before = /[\u4e00-\u9fff0-9A-Za-z -]*$/.exec(text.slice(from, door.start))?.[0] ?? ''
  const beginning = door.start - before.length
  const places = [...before.matchAll(PLACE_NAME)]
  const last = places.at(-1)
  if (!last || before.length - (last.index + last[0].length) > 12) return null
  const town = /(?:[\u4e00-\u9fff]{2,8}(?:省|自治区))?[\u4e00-\u9fff]{2,6}[市区县镇乡]/.exec(before)
  const at = town && town.index <= last.index ? town.index : Math.max(last.index, last.index + last[0].length - 8)
  return beginning + at + (LEADING_WORDS.exec(before.slice(at))?.[0].length ?? 0)
}
