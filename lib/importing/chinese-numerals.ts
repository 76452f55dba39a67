const DIGITS = new Map([...'〇零一二三四五六七八九'].map((character, at) => [character, Math.max(0, at - 1)]))
for (const circle of '○oO') DIGITS.set(circle, 0)
DIGITS.set('两', 2)
for (const [at, character] of [...'壹贰叁肆伍陆柒捌玖'].entries()) DIGITS.set(character, at + 1)
for (const [character, value] of [['貳', 2], ['參', 3], ['陸', 6]] as const) DIGITS.set(character, value)

const UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
])

/**
 * The value of a numeral as official documents write it: ASCII digits (spaces between them are typesetting), digit by digit
 * (二〇二四, with any of the circles in use for zero), with units (二十一, 一百零五), or in a circle (③). Anything else is null.
 */
export function numeralValue(numeral: string): number | null {
  const text = numeral.replaceAll(' ', '')
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x245f
  if (text === '' || text.length > 9) return null
  return [...text].some((character) => UNITS.has(character)) ? valueWithUnits(text) : valueOfDigits(text)
}

function valueOfDigits(text: string): number | null {
  let value = 0
  for (const character of text) {
    const digit = DIGITS.get(character)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

function valueWithUnits(text: string): number | null {
  let value = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = UNITS.get(character)
    if (unit !== undefined) {
      value += (digit ?? 1) * unit
      digit = null
      continue
    }
    const next = DIGITS.get(character)
    if (next === undefined) return null
    digit = next
  }
  return value + (digit ?? 0)
}
