const DIGITS = [...'〇一二三四五六七八九']
const CAPITAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖']
const STEMS = [...'甲乙丙丁戊己庚辛壬癸']
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥']
const ROMAN: [number, string][] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

/** Numbers are written out up to here; beyond it, and where a script has no further signs, Word and browsers fall back to digits. */
const MAX_WRITTEN = 9_999

/** A counter in words: 二十一, 一百零五. `begin` is 一十 for those who write it. */
export function chineseNumber(value: number, digits = DIGITS, units = ['', '十', '百', '千'], zero = '零'): string {
  if (value < 0 || value > MAX_WRITTEN) return String(value)
  if (value === 0) return zero
  let text = ''
  let pendingZero = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      pendingZero = text !== ''
      continue
    }
    text += (pendingZero ? zero : '') + (digits[digit] ?? '') + (units[place] ?? '')
    pendingZero = false
  }
  return digits === DIGITS ? text.replace(/^一十/, '十') : text
}

export function digitByDigit(value: number, digits = DIGITS): string {
  return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('')
}

export function fullWidthDigits(value: number): string {
  return digitByDigit(value, [...'０１２３４５６７８９'])
}

export function circled(value: number): string {
  if (value === 0) return '⓪'
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  return value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : String(value)
}

/** a…z, then aa, bb as Word counts. */
export function wordLetters(value: number): string {
  if (value < 1 || value > MAX_WRITTEN) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

/** a…z, then aa, ab as browsers count. */
export function browserLetters(value: number): string {
  if (value < 1) return String(value)
  let text = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(97 + ((left - 1) % 26)) + text
  return text
}

export function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let left = value
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth)
    left -= times * worth
    return sign.repeat(times)
  }).join('')
}

const offset = (from: number, last: number) => (value: number) => (value >= 1 && value <= last ? String.fromCodePoint(from + value - 1) : String(value))
const cycle = (signs: string[]) => (value: number) => (value >= 1 && value <= signs.length ? (signs[value - 1] ?? '') : String(value))

/** Word's names of number formats (ST_NumberFormat). One that is not here is shown in digits. */
const WORD_FORMATS: Record<string, (value: number) => string> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: wordLetters,
  upperLetter: (value) => wordLetters(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  ordinal: (value) => `${value}${/1[123]$/.test(String(value)) ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th')}`,
  hex: (value) => value.toString(16).toUpperCase(),
  decimalFullWidth: fullWidthDigits,
  decimalFullWidth2: fullWidthDigits,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: offset(0x2488, 20),
  decimalEnclosedParen: offset(0x2474, 20),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: (value) => chineseNumber(value),
  chineseCountingThousand: (value) => chineseNumber(value),
  taiwaneseCounting: (value) => chineseNumber(value),
  taiwaneseCountingThousand: (value) => chineseNumber(value),
  japaneseCounting: (value) => chineseNumber(value),
  chineseLegalSimplified: (value) => chineseNumber(value, CAPITAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => chineseNumber(value, [...'零壹貳參肆伍陸柒捌玖'], ['', '拾', '佰', '仟']),
  ideographDigital: (value) => digitByDigit(value),
  taiwaneseDigital: (value) => digitByDigit(value, [...'○一二三四五六七八九']),
  japaneseDigitalTenThousand: (value) => digitByDigit(value),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographEnclosedCircle: offset(0x3280, 10),
}

export function wordNumber(format: string, value: number): string {
  return Object.hasOwn(WORD_FORMATS, format) ? (WORD_FORMATS[format]?.(value) ?? '') : String(value)
}
