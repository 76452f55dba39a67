/** ISO/IEC 7812-1 annex B, the Luhn sum: whether 13 to 19 digits can be the number of a bank card; the first digit is that of banks. */
export function isBankCard(digits: string): boolean {
  if (!/^[3-69]\d{12,18}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, character, at) => {
    const digit = Number(character) * (at % 2 === 0 ? 1 : 2)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}
