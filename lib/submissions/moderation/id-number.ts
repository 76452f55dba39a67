/** GB 11643-1999: 17 digits (place, birthday, sequence) and a check character by ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** Whether 18 characters are a citizen identity number: a birthday that can be and the right check character. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{9}[\dXx]$/.test(text)) return false
  const month = Number(text.slice(10, 12))
  const day = Number(text.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return CHECK_CHARACTERS[sum % 11] === text[17]?.toUpperCase()
}
