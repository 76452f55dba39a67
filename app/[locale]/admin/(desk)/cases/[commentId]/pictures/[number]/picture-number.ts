/** The number of a picture as an address has it, from 1; null where that is none. Pictures lie at positions from 0. */
export function pictureNumber(text: string): number | null {
  return /^[1-9]\d?$/.test(text) ? Number(text) : null
}
