import type { Passage } from './passage'

const LOCAL = '[A-Za-z0-9_][\\w.+-]{0,63}(?: [\\w.+-]{1,63}){0,3}'
/** Spelt out or replaced, to keep collectors of addresses away. */
const AT = ' ?(?:@|[(\\[<{【]at[)\\]>}】]| at |#(?= ?[a-z\\d]+\\.(?:com|cn|net|org))) ?'
/** Spaces around a dot are taken for typesetting where a domain plainly goes on. */
const DOT = '(?:\\.| ?\\. ?(?=(?:com|cn|net|org|gov|edu|info|vip|top|example|test)\\b|[a-z0-9-]+ ?\\.)|[(\\[]dot[)\\]]|。(?=(?:com|cn|net|org)\\b))'
const DOMAIN = `[A-Za-z0-9-]+(?:${DOT}[A-Za-z0-9-]+)*${DOT}[A-Za-z]{2,}`
const ADDRESS = new RegExp(`(?<![\\w.+-])(${LOCAL})${AT}(${DOMAIN})(?![A-Za-z])`, 'gi')
/** Words and numbers before a mailbox that are not part of it, though Latin like it. */
const NOT_OF_MAILBOX = /^(?:e-?mail|mail|or|and|tel|fax|\d{3,4}-\d{7,8}|1[3-9]\d{9})$/i

/** Mailboxes, with the spaces that typesetting puts inside them taken out. */
export function emailsIn(passages: Passage[]): string[] {
  const found = passages.flatMap(({ matching }) => (/@|#|at/i.test(matching.text) ? [...matching.text.matchAll(ADDRESS)] : []))
  return [...new Set(found.map(([, local = '', domain = '']) => `${ownPart(local)}@${plainDomain(domain)}`))]
}

function ownPart(local: string): string {
  const words = local.split(' ')
  const foreign = words.findLastIndex((word) => NOT_OF_MAILBOX.test(word))
  return words.slice(foreign + 1).join('')
}

function plainDomain(domain: string): string {
  return domain.replace(/。|[([]dot[)\]]/gi, '.').replaceAll(' ', '')
}
