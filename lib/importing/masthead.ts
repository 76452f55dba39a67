import { letterheadAbove, publisherInTitle } from './letterhead'
import { beginsBody, factsIn, isLabelLine, isMastheadLine, isOnlyFurniture } from './masthead-lines'
import type { MastheadFacts } from './masthead-lines'
import { fieldValue } from './matching-text'
import { partOf } from './passage'
import type { Passage } from './passage'
import { titleAmong, titleLines } from './title'

export type Masthead = MastheadFacts & {
  title: string | null
  /** A body that the title or the letterhead begins with: the publisher of a document nobody signed. */
  namedAbove: string | null
  /** What every passage before the body is, in order. */
  roles: ('title' | 'masthead' | 'furniture')[]
}

/** A menu above the title can be long, but not longer than this. */
const MAX_LINES_ABOVE = 400
/** A speaker, a subtitle or a remark may part the lines of a masthead, but not more of them than this. */
const MAX_LINES_BETWEEN = 3

/** Title, publisher, source and date of publication: what stands before the body, wherever the site has put its menus. */
export function readMasthead(source: Passage[]): Masthead {
  const passages = source.map((passage, at) => (at < MAX_LINES_ABOVE ? withoutBullet(passage) : passage))
  const bodyAt = passages.slice(0, MAX_LINES_ABOVE).findIndex(beginsBody)
  const above = passages.slice(0, bodyAt < 0 ? MAX_LINES_ABOVE : bodyAt)
  const titleAt = titleAmong(above)
  if (titleAt === null) return { title: null, publisher: null, namedAbove: null, source: null, publishedAt: null, roles: [] }
  const [first, last] = titleLines(above, titleAt)
  const title = fieldValue(above.slice(first, last + 1).map(({ shown }) => shown).join(''))
  const roles = above.map((_, at) => (at < first ? 'furniture' : 'title') as Masthead['roles'][number]).slice(0, last + 1)
  roles.push(...rolesBelowTitle(passages, last + 1, title))
  const letterhead = letterheadAbove(above, first)
  for (const at of letterhead.lines) roles[at] = 'masthead'
  for (const at of roles.keys()) {
    const { text } = passages[at]?.matching ?? { text: '' }
    if (at < first && !isOnlyFurniture(text) && (isLabelLine(text) || isMastheadLine(passages[at] as Passage, passages[at - 1]))) roles[at] = 'masthead'
  }
  const facts = factsIn(passages.filter((_, at) => roles[at] === 'masthead'))
  return { title, ...facts, namedAbove: publisherInTitle(title) ?? letterhead.publisher, roles }
}

/** A site may set its masthead as a list of items. */
function withoutBullet(passage: Passage): Passage {
  const bullet = /^[•·●▪■◆○※] ?(?=\S)/.exec(passage.matching.text)?.[0].length ?? 0
  return bullet > 0 ? partOf(passage, bullet) : passage
}

/** The masthead reaches down to the last line before the body that only a masthead has; what stands between belongs to it. */
function rolesBelowTitle(passages: Passage[], from: number, title: string): Masthead['roles'] {
  const roles: Masthead['roles'] = []
  let end = 0
  for (let at = from; at < from + MAX_LINES_ABOVE && roles.length - end <= MAX_LINES_BETWEEN; at++) {
    const passage = passages[at]
    if (!passage) break
    const isFurniture = isOnlyFurniture(passage.matching.text)
    const isKnown = isFurniture || isMastheadLine(passage, passages[at - 1]) || fieldValue(passage.shown) === title
    if (!isKnown && (beginsBody(passage) || /.{60}|[。;!?]/.test(passage.matching.text))) break
    roles.push(isFurniture ? 'furniture' : 'masthead')
    if (isKnown) end = roles.length
  }
  return roles.slice(0, end)
}
