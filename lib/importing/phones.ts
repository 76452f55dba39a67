import { hoursAlone, hoursAtEnd, hoursBefore, hoursBehind } from './phone-hours'
import type { HoursPlace } from './phone-hours'
import { fieldValue } from './matching-text'
import type { Passage } from './passage'
import { phoneNumbersIn } from './phone-numbers'
import type { WrittenNumber } from './phone-numbers'

export type StatedPhone = { number: string; hours: string | null }

const KIND = /传 {0,4}真(?:电话|号码)?|fax|电 {0,4}话|手机|热线|拨打|致电|来电|短信|tel|联系方式|平台|专线|座机|咨询|联系人/gi
/** 12345, 0799-12380: answered at all hours; those of an office beside it are not its own, nor its hours the office's. */
const HOTLINE = /(?:^|-)1[12]\d{3}$/
const LABEL_ALONE = /^[^。,]{0,16}(?:电话|手机|热线|传真|联系方式) ?:? ?$/
const AS_ABOVE = /^ ?[,(]? ?(?:[一-龥]{1,3}(?:先生|女士|同志|老师) ?\(?)?(?:[一-龥]{0,4}时间)?同上/
const BOTH = /(?:电话|手机) ?(?:[/、()及和与兼(] ?)+传真|传真 ?(?:[/、及和与兼(] ?)+电话|电传/i

/**
 * The telephone numbers at which the office can be reached, each with its hours as the text words them. A fax is not a phone; a number
 * without a label of its own has that of the number before, also on the next line. Hours behind several numbers joined by commas are theirs
 * together, but not hours in a number's own bracket where the others have brackets too, nor hours across a semicolon.
 */
export function phonesIn(passages: Passage[]): StatedPhone[] {
  const phones: StatedPhone[] = []
  let kind: 'phone' | 'fax' | null = null
  let hoursAbove: string | null = null
  let before: { area: string | null; digits: number; line: number } | null = null
  for (const passage of passages) {
    const { text } = passage.matching
    const numbers = phoneNumbersIn(text)
    if (numbers.length === 0) {
      const alone = verbatim(passage, hoursAlone(text))
      if (phones.length === 0) hoursAbove = alone ?? hoursAbove
      shareHours(phones, alone)
      kind = LABEL_ALONE.test(text) ? kindIn(text) : null
      continue
    }
    if (phones.length > 0 && !isContinuation(text.slice(0, numbers[0]?.from))) hoursAbove = null
    let together: StatedPhone[] = []
    /** Hours before a number are those of the numbers that follow it too, hours behind it are not. */
    let hoursAhead: string | null = null
    let from = 0
    let unread = 0
    for (const number of numbers) {
      const gap = text.slice(from, number.from)
      const goesOn = isContinuation(gap) && (from > 0 || (before !== null && passage.line <= before.line + 1))
      kind = kindIn(gap.replace(/^ ?\([^()]*\)/, '')) ?? (isContinuation(gap) ? kind : null)
      const own = kindBehind(text.slice(number.to, number.to + 12)) ?? kind
      if (number.area) before = { area: number.area, digits: localDigits(number), line: passage.lastLine }
      if (own !== 'fax' && !countsOther(gap) && (isTelephone(number, own) || ((goesOn || followsOffice(gap, passage, before)) && (localDigits(number) === before?.digits || (gap === '' && HOTLINE.test(number.number)))))) {
        if (before) before.line = passage.lastLine
        else before = { area: null, digits: localDigits(number), line: passage.lastLine }
        const behind = hoursBehind(text, number.to)
        const place = behind ?? hoursBefore(text, unread, number.from)
        unread = Math.max(number.to, place?.to ?? 0)
        const phone = { number: completed(number, before), hours: verbatim(passage, place) ?? (AS_ABOVE.test(text.slice(number.to)) ? (phones.at(-1)?.hours ?? null) : null) }
        const isOwn = gap.includes('(') && behind !== null && /^[ ,;]{0,3}\([^)]*$/.test(text.slice(number.to, behind.from))
        const isTogether = isContinuation(gap) && !gap.includes(';') && !isOwn && !(gap.includes(',') && HOTLINE.test(phones.at(-1)?.number ?? '') !== HOTLINE.test(phone.number))
        together = isTogether ? [...together, phone] : [phone]
        if (behind) together.forEach((each) => (each.hours ??= phone.hours))
        else phone.hours ??= together.length > 1 ? hoursAhead : null
        hoursAhead = behind ? null : (verbatim(passage, place) ?? (isTogether ? hoursAhead : null))
        phones.push(phone)
      }
      from = number.to
    }
    shareHours(phones, verbatim(passage, hoursAtEnd(text)))
    shareHours(phones, hoursAbove)
  }
  return withoutRepeats(phones)
}

/** 纪检监察室：6213311 right under the number of another office. */
function followsOffice(gap: string, { line }: Passage, before: { line: number } | null): boolean {
  return before !== null && line <= before.line + 2 && /(?:^|[。;,])[一-龥]{2,24}[室科处办委局部组股站中心]:? ?$/.test(gap)
}

/** A number without area code has that of the numbers before it, if it is as long as they are. */
function completed(number: WrittenNumber, before: { area: string | null; digits: number } | null): string {
  return number.isBare && before?.area && localDigits(number) === before.digits ? `${before.area}-${number.number}` : number.number
}

function localDigits({ number, area }: WrittenNumber): number {
  return (area === null ? number : number.slice(area.length + 1)).replace(/-.*$/, '').length
}

function kindIn(gap: string): 'phone' | 'fax' | null {
  const near = gap.slice(-40)
  const last = [...near.matchAll(KIND)].at(-1)?.[0].toLowerCase()
  if (last === undefined) return null
  if (BOTH.test(near)) return 'phone'
  return /真|fax/.test(last) ? 'fax' : 'phone'
}

/** 0799-5551235（传真） */
function kindBehind(text: string): 'fax' | null {
  return /^ ?\( ?(?:传 ?真|fax) ?\)/i.test(text) ? 'fax' : null
}

/** Between two numbers nothing but marks and remarks, or the name of the next person: 李某，82345678；王某，82345679 */
function isContinuation(gap: string): boolean {
  return /^ ?[;,、] ?(?!手机|电话|传真|热线|座机|咨询|监督|举报)[一-龥]{2,3}(?:同志|先生|女士)? ?[,:]? ?$/.test(gap) || /^[\s、/,;或和及]*(?:\([^()]{0,60}\))?[\s、/,;或和及]*$/.test(gap.slice(0, 120))
}

/** 编号：2024051, 账号：…: numbers of other things. */
function countsOther(gap: string): boolean {
  return /(?:邮编|邮政编码|编号|号码|账号|证号|QQ群?) ?:? ?$/i.test(gap) && !/(?:电话|手机)号码 ?:? ?$/.test(gap)
}

/** Seven digits alone are a telephone number only where the text calls them one. */
function isTelephone(number: WrittenNumber, kind: 'phone' | 'fax' | null): boolean {
  return !number.isBare || kind === 'phone'
}

function shareHours(phones: StatedPhone[], hours: string | null): void {
  if (hours === null) return
  for (const phone of phones) phone.hours ??= hours
}

function verbatim({ matching }: Passage, place: HoursPlace | null): string | null {
  if (!place) return null
  return fieldValue(matching.verbatim(place.from, place.to)).replace(/^[,，:：]+|[,，、;；]+$/g, '') || null
}

function withoutRepeats(phones: StatedPhone[]): StatedPhone[] {
  const byNumber = new Map<string, StatedPhone>()
  for (const phone of phones) {
    const known = byNumber.get(phone.number)
    if (known) known.hours ??= phone.hours
    else byNumber.set(phone.number, phone)
  }
  return [...byNumber.values()]
}
