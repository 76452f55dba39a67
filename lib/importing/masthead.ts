import { isFurnitureAbove } from './furniture'
import { isDocumentNumber, letterheadAbove, publisherInTitle } from './letterhead'
import { fieldValue, matchingText } from './matching-text'
import { numberMarkOf } from './numbering'
import { isOrganName } from './organ-name'
import type { Passage } from './passage'
import { instantIn, isDateLine } from './publication-time'

export type Masthead = {
  title: string | null
  /** The publisher as a label of the masthead names it. */
  publisher: string | null
  /** A body that the title or the letterhead begins with: the publisher of a document nobody signed. */
  namedAbove: string | null
  source: string | null
  publishedAt: string | null
  /** What every passage before the body is, in order. */
  roles: ('title' | 'masthead' | 'furniture')[]
}

/** Short labels are letter-spaced to the width of the long ones (来　　源). */
const LABELS =
  '发布时间|发布日期|公告日期|公告时间|公布日期|公布时间|印发日期|发表时间|上传时间|更新时间|发布机构|发布单位|发布部门|发文机关|发文单位|公开主体|公开日期|公开时间|成文日期|生成日期|发文日期|信息来源|稿件来源|文章来源|内容来源|来源|作者|编辑|责任编辑|浏览次数|浏览量|阅读次数|阅读量|阅读|点击数|点击量|点击|访问量|字体|字号|索引号|发文字号|文号|文件编号|主题分类|主题词|信息分类|分类|有效性|公开方式|公开范围|公开形式|审核|撰稿|供稿|时间|日期|信息名称|名称|标题'
    .replace(/(?<=[一-龥])(?=[一-龥])/g, ' {0,4}')
/** 发布时间：, 【来源】, and before a date 发布时间 without any mark. */
const LABEL_END = '(?: ?:|】 ?:?| (?=\\d{4}))'
const LABEL = new RegExp(`(?<![一-龥])(${LABELS})${LABEL_END}`, 'g')
const LABEL_LINE = new RegExp(`^[【\\[(]? ?(?:${LABELS})${LABEL_END}`)
const EMPTY_LABEL = new RegExp(`^(?:${LABELS}) ?:$`)
/** A menu above the title can be long, but not longer than this. */
const MAX_LINES_ABOVE = 400
const TITLE_END = /(?:通报|公告|公示|通知|报告|情况|启事|清单|方案|办法|条例|规定|意见|说明|公函|名单|答复|公开|台账|一览表)(?:\([^()]{2,20}\))?$/
const TITLE_TAIL = /^\((?:征求意见稿|草案|公示稿|送审稿|修订|公开|摘要|节选)[^()]{0,16}\)$/

/** Title, publisher, source and date of publication: what stands before the body, wherever the site has put its menus. */
export function readMasthead(passages: Passage[]): Masthead {
  const bodyAt = passages.slice(0, MAX_LINES_ABOVE).findIndex(beginsBody)
  const above = passages.slice(0, bodyAt < 0 ? MAX_LINES_ABOVE : bodyAt)
  const titleAt = bestTitle(above)
  if (titleAt === null) return { title: null, publisher: null, namedAbove: null, source: null, publishedAt: null, roles: [] }
  const [first, last] = titleLines(above, titleAt)
  const title = fieldValue(above.slice(first, last + 1).map(({ shown }) => shown).join(''))
  const roles = above.map((_, at) => (at < first ? 'furniture' : 'title') as Masthead['roles'][number]).slice(0, last + 1)
  for (let at = last + 1; at < last + MAX_LINES_ABOVE; at++) {
    const passage = passages[at]
    const role = passage && roleBelowTitle(passage, passages[at - 1], title)
    if (!role) break
    roles.push(role)
  }
  const letterhead = letterheadAbove(above, first)
  for (const at of letterhead.lines) roles[at] = 'masthead'
  const facts = passages.slice(0, roles.length).filter((passage, at) => roles[at] === 'masthead' || (LABEL_LINE.test(passage.matching.text) && !isOnlyFurniture(passage.matching.text)))
  facts.forEach((passage) => (roles[passages.indexOf(passage)] = 'masthead'))
  return { title, ...factsIn(facts), publisher: labelled(facts, /发布机构|发布单位|发布部门|发文机关|发文单位|公开主体/), namedAbove: publisherInTitle(title) ?? letterhead.publisher, roles }
}

function beginsBody({ matching: { text } }: Passage): boolean {
  const isSentence = text.length > 30 && text.includes('。')
  const isNumbered = ['comma', 'parenthesis', 'problem', 'article', 'article_chapter'].includes(numberMarkOf(text)?.style ?? '')
  return isSentence || isNumbered || /^[^。]{2,40}:$/.test(text) && !LABEL_LINE.test(text)
}

function bestTitle(above: Passage[]): number | null {
  let best: { at: number; score: number } | null = null
  for (const [at, { matching }] of above.entries()) {
    const score = titleScore(matching.text)
    if (score > (best?.score ?? -1)) best = { at, score }
  }
  return best?.at ?? null
}

function titleScore(text: string): number {
  if (isFurnitureAbove(text) || LABEL_LINE.test(text) || text.length > 120 || /。|^[\d\s:./-]+$/.test(text) || isDateLine(text)) return -1
  return (text.includes('关于') ? 5 : 0) + (TITLE_END.test(text) ? 5 : 0) + (text.length >= 10 ? 3 : 0)
}

/** A long title is set over several lines: a body's name above 关于, an ending below, (征求意见稿) at last. */
function titleLines(above: Passage[], at: number): [number, number] {
  let first = at
  let last = at
  const text = (index: number) => above[index]?.matching.text ?? ''
  if (/^关于/.test(text(at)) && isOrganName(text(at - 1))) first--
  while (!TITLE_END.test(text(last)) && last - at < 2 && continuesTitle(text(last + 1))) last++
  if (TITLE_TAIL.test(text(last + 1))) last++
  return [first, last]
}

function continuesTitle(text: string): boolean {
  return text !== '' && text.length <= 60 && titleScore(text) >= 0 && (TITLE_END.test(text) || /[的和与、]$/.test(text))
}

function roleBelowTitle(passage: Passage, before: Passage | undefined, title: string): Masthead['roles'][number] | null {
  const { text } = passage.matching
  if (text.length > 300) return null
  if (isOnlyFurniture(text)) return 'furniture'
  if (LABEL_LINE.test(text) || isDateLine(text) || isDocumentNumber(text) || fieldValue(passage.shown) === title) return 'masthead'
  const followsEmptyLabel = before !== undefined && EMPTY_LABEL.test(before.matching.text)
  return followsEmptyLabel && text.length <= 40 && !text.includes('。') ? 'masthead' : null
}

/** A counter or a size switch may share its line with the source or the date. */
function isOnlyFurniture(text: string): boolean {
  return isFurnitureAbove(text) && !/来源|发布|时间|日期/.test(text)
}

function factsIn(facts: Passage[]): Pick<Masthead, 'source' | 'publishedAt'> {
  return {
    source: labelled(facts, /来源$/),
    publishedAt:
      instantIn(labelled(facts, /^(?:发布时间|发布日期|公告日期|公告时间|公布日期|公布时间|公开日期|公开时间|印发日期|发表时间|上传时间|更新时间|日期|时间)$/)) ??
      instantIn(facts.flatMap(({ shown }) => shown.split(/\s{2,}|[|丨│]/)).find((part) => isDateLine(matchingText(part).text)) ?? null) ??
      instantIn(labelled(facts, /^生成日期$/)),
  }
}

/** The value behind a label, which ends at the next label, at a wide gap or at a bar; it may stand on the next line. */
function labelled(facts: Passage[], wanted: RegExp): string | null {
  for (const [at, { matching }] of facts.entries()) {
    const labels = [...matching.text.matchAll(LABEL)]
    for (const [index, label] of labels.entries()) {
      if (!wanted.test(label[1]?.replaceAll(' ', '') ?? '')) continue
      const verbatim = matching.verbatim(label.index + label[0].length, labels[index + 1]?.index)
      const value = fieldValue(fieldValue(verbatim).split(/ {2,}|[|丨│【\[]|\u3000{2,}/)[0] ?? '')
      if (value !== '') return value
      const next = facts[at + 1]
      const mayFollow = labels.length === 1 && next !== undefined && !LABEL_LINE.test(next.matching.text)
      if (mayFollow) return fieldValue(next.shown)
    }
  }
  return null
}
