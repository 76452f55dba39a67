const PHONE_LIMIT = 40
const EMAIL_LIMIT = 254
const LOCAL_PART_LIMIT = 64

/**
 * Names follow the national rule (GB 18030-2022): letters of every script with their marks and variation selectors, the
 * middle dot U+00B7 and the other dots in use (the Tibetan one too), characters of the private area, and the punctuation that names carry. Line
 * ends, controls and invisible direction marks are no part of a name. Every pattern here is one class per position, so
 * that none can take long.
 */
const NAME = /^[\p{L}\p{M}\p{N}\p{Co}\u0F0B\u0F0C\u200C\u200D \u3000.,，．'’‘`´·・•‧∙\-‐‑–—－()（）、&/]+$/u

/** Digits (also full width) with the signs people put between them, and at most one extension: `027-8585 0000转12`. */
const PHONE = /^[+＋]?[0-9０-９()（）. \-‐‑–—－]+(?:(?:转|轉|ext\.?|x|#) ?[0-9０-９]{1,6})?$/iu
const DIGIT = /[0-9０-９]/g

/** RFC 5321 without quoted local parts, comments and address literals: what could carry a second recipient is refused. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/
const DOMAIN_LABEL = /^[A-Za-z0-9-]+$/

export function isName(text: string): boolean {
  return NAME.test(text)
}

export function isPhone(text: string): boolean {
  if (text.length > PHONE_LIMIT || !PHONE.test(text)) return false
  const digits = text.match(DIGIT)?.length ?? 0
  return digits >= 5 && digits <= 22
}

export function isEmail(text: string): boolean {
  if (text.length > EMAIL_LIMIT) return false
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const labels = text.slice(at + 1).split('.')
  return local.length <= LOCAL_PART_LIMIT && LOCAL_PART.test(local) && !local.split('.').includes('') &&
    labels.length >= 2 && labels.every(isDomainLabel) && !/^[0-9]+$/.test(labels.at(-1)!)
}

function isDomainLabel(label: string): boolean {
  return label.length <= 63 && DOMAIN_LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-')
}

