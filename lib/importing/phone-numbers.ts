/** A telephone number in one form, however it is written: area code, number, extension (027-61000251-801), joined by hyphens. */
export type WrittenNumber = { number: string; area: string | null; extension: string | null; isBare: boolean; from: number; to: number }

const DIGITS_7_8 = '\\d(?: ?\\d){6,7}'
/** Without a dash or bracket behind it, an area code is told by its own digits: 010 and 02x have three, all others four. */
const AREA = '0\\d(?: ?\\d){1,2}(?= ?[-)])|0 ?(?:1 ?0|2 ?\\d)|0 ?[3-9](?: ?\\d){2}|(?<=86[- ]{1,2})(?:10|2\\d|[3-9]\\d{2})(?=[- ])'
const INTERNATIONAL = '(?:\\+|00)?86[- ]{1,2}'
const LANDLINE = `(?:${INTERNATIONAL})?[([【]? ?(${AREA}) ?[)\\]】]? ?-{0,2} ?(\\d{3,4}-\\d{4}(?!\\d)|\\d{4}-\\d{3}(?!\\d)|${DIGITS_7_8}|1[12]\\d{3}(?!\\d))(?: ?-{1,2} ?(\\d{1,5})(?![\\d-]))?`
const MOBILE = '(?:(?:\\+|00)?86[- ]?)?(1[3-9]\\d)[- ]?(\\d{4})[- ]?(\\d{4})'
const SERVICE = '([48]00)[- ]?(\\d{3}|\\d{4}(?=[- ]))[- ]?(\\d{3,4})'
const BARE = `(${DIGITS_7_8})`
const HOTLINE = '(1[0-9]{4}|9[56]\\d{3,4})'
const EXTENSION = '(?:(?: ?[,(]? ?(?:转接?(?:分机)?|分机号?|ext\\.?) ?:? ?|(?<=\\d{7})-)(\\d{1,5}))?'
const NUMBER = new RegExp(`(?<![\\d@A-Za-z_.*-])(?:${LANDLINE}|${MOBILE}|${SERVICE}|${BARE}|${HOTLINE})${EXTENSION}(?![\\d@年月号:A-Za-z*])`, 'g')
const ENDING = / ?(?:[/、]|或) ?(?:转 ?)?(\d{1,5})(?! ?\d|[年月日号时点:.-])/y

/** Every number in the text. A shortened second one (61000251/52) borrows what it leaves out from the one before. */
export function phoneNumbersIn(text: string): WrittenNumber[] {
  const numbers: WrittenNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const written = writtenNumber(match)
    const before = numbers.at(-1)
    const borrowed = written.isBare && before?.area && isLocal(written.number) && isOnlySeparator(text.slice(before.to, written.from)) ? before.area : null
    numbers.push(borrowed ? { ...written, number: `${borrowed}-${written.number}`, area: borrowed, isBare: false } : written)
    numbers.push(...shortened(text, numbers.at(-1)))
  }
  return numbers
}

function writtenNumber(match: RegExpExecArray | RegExpMatchArray): WrittenNumber {
  const [whole, area, local, dashed, mobile1, mobile2, mobile3, service1, service2, service3, bare, hotline, named] = match
  const plain = (text: string) => text.replace(/[ -]/g, '')
  const extension = dashed ?? named ?? null
  const suffix = extension === null ? '' : `-${extension}`
  const place = { extension, from: match.index ?? 0, to: (match.index ?? 0) + whole.length }
  if (area && local) return { number: `${withZero(plain(area))}-${plain(local)}${suffix}`, area: withZero(plain(area)), isBare: false, ...place }
  if (mobile1) return { number: `${mobile1}${mobile2}${mobile3}${suffix}`, area: null, isBare: false, ...place }
  if (service1) return { number: `${service1}-${service2}-${service3}${suffix}`, area: null, isBare: false, ...place }
  return { number: plain(bare ?? hotline ?? '') + suffix, area: null, isBare: true, ...place }
}

/** Abroad the zero of the area code is left out (+86-10-…). */
function withZero(area: string): string {
  return area.startsWith('0') ? area : `0${area}`
}

/** 0731-28661234、2866-1235 */
const DASHED_SECOND = / ?(?:[/、,;]|或) ?(\d{3,4})-(\d{4})(?![\d-])/y

function shortened(text: string, full: WrittenNumber | undefined): WrittenNumber[] {
  const endings: WrittenNumber[] = []
  for (let before = full; before && !before.isBare && before.area; before = endings.at(-1)) {
    DASHED_SECOND.lastIndex = before.to
    const dashed = DASHED_SECOND.exec(text)
    if (dashed && `${before.area}-${dashed[1]}${dashed[2]}`.length === before.number.replace(/-\d+$/, (end) => (before?.extension ? '' : end)).length) {
      const to = DASHED_SECOND.lastIndex
      endings.push({ ...before, number: `${before.area}-${dashed[1]}${dashed[2]}`, extension: null, from: to - (dashed[0].length - 1), to })
      continue
    }
    ENDING.lastIndex = before.to
    const ending = ENDING.exec(text)?.[1]
    if (ending === undefined) break
    const replaced = before.extension === null ? -ending.length : -before.extension.length
    const number = before.number.slice(0, replaced) + ending
    endings.push({ ...before, number, extension: before.extension && ending, from: ENDING.lastIndex - ending.length, to: ENDING.lastIndex })
  }
  return endings
}

/** 12345 and 96119 are the same everywhere. */
function isLocal(number: string): boolean {
  return /^\d{7,8}(?:-|$)/.test(number)
}

function isOnlySeparator(text: string): boolean {
  return /^ ?(?:\([^()]{0,100}\))? ?(?:[、/,;]|或者?|和|及|与)? ?$/.test(text)
}
