import type { Passage } from './passage'

const ADDRESS = /(?<![\w.+-])([A-Za-z0-9][\w.+-]{0,63}(?: [\w.+-]{1,63}){0,3}) ?(?:@|\((?:at|AT)\)|\[at\]|#(?=[A-Za-z\d]+\.(?:com|cn|net|org))) ?([A-Za-z0-9-]+(?:(?: ?\.|\. )[A-Za-z0-9-]+)*(?: ?\.|\. | \. (?=(?:com|cn|net|org|gov|edu)\b))[A-Za-z]{2,})(?![A-Za-z])/g
const LABEL_WORDS = /^(?:e-?mail|mail|or|and|邮箱)$/i

/** Mailboxes, with the spaces that typesetting puts inside them taken out. */
export function emailsIn(passages: Passage[]): string[] {
  const found = passages.flatMap(({ matching }) => (matching.text.includes('.') ? [...matching.text.matchAll(ADDRESS)] : []))
  return [...new Set(found.map(([, local = '', domain = '']) => `${ownPart(local)}@${domain.replaceAll(' ', '')}`))]
}

/** Words before the mailbox that are Latin too (Email abc@…) are not part of it. */
function ownPart(local: string): string {
  const words = local.split(' ')
  const label = words.findLastIndex((word) => LABEL_WORDS.test(word))
  return words.slice(label + 1).join('')
}
