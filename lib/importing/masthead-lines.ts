import { isFurnitureAbove } from './furniture'
import { isDocumentNumber } from './letterhead'
import { fieldValue, matchingText } from './matching-text'
import { numberMarkOf } from './numbering'
import type { Passage } from './passage'
import { instantIn, standsAlone } from './publication-time'

/** Short labels are letter-spaced to the width of the long ones (来　　源). */
export const MASTHEAD_LABELS =
  '发布时间|发布日期|发布于|发表于|公告日期|公告时间|公布日期|公布时间|印发日期|发表时间|发表日期|上传时间|上传日期|更新时间|更新日期|录入时间|发布机构|发布单位|发布部门|发布主体|发布人|发布者|发布|发文机关|发文单位|公开主体|公开日期|公开时间|成文日期|生成日期|发文日期|签发日期|信息来源|稿件来源|文章来源|内容来源|来源|稿源|作者|编辑|责任编辑|浏览次数|浏览量|阅读次数|阅读量|阅读数|阅读|点击数|点击量|点击次数|点击|访问量|访问次数|字体|字号|信息索引号|索引号|文件名称|发文字号|文号|文件编号|主题分类|组配分类|体裁分类|服务对象分类|公开类别|公开属性|效力状态|是否有效|关键词|主题词|信息分类|分类|有效性|公开方式|公开范围|公开形式|审核|撰稿|供稿|时间|日期|信息名称|名称|标题'
    .replace(/(?<=[一-龥])(?=[一-龥])/g, ' {0,4}')
/** 发布时间：, 【来源】, and before a date 发布时间 without any mark. */
const LABEL_END = '(?: ?:| ?[】\\]] ?:?| ?(?=\\d{4}[-/.年]))'
/** A label that nobody foresaw (征集状态：) ends the value before it just as well. */
const LABEL = new RegExp(`(?<![一-龥])(?:(${MASTHEAD_LABELS})${LABEL_END}|(?![一-龥]{1,4}发布(?:时间|日期))[一-龥]{2,6} ?:)`, 'g')
const LABEL_LINE = new RegExp(`^[【\\[(]? ?(?:${MASTHEAD_LABELS})${LABEL_END}`)
const EMPTY_LABEL = new RegExp(`^(?:${MASTHEAD_LABELS}) ?:$`)
/** The cells of a masthead that was a table: 发布机构, and its value on the next line. */
const BARE_LABEL = /^(?:索 ?引 ?号|发布(?:机构|单位|日期|时间)|发文(?:机关|单位|日期|字号)|成文日期|生成日期|公开(?:日期|时间|方式|主体)|信息来源|来 ?源|主题分类|组配分类|体裁分类|效力状态|主题词|文 ?号|有 ?效 ?性|名 ?称|标 ?题|信息名称)$/
const PUBLISHED = /^(?:发布|公告|公布|公开|印发|发表)?(?:时间|日期)$|^(?:发布|发表)于?$/
const PUT_ONLINE = /^(?:上传|更新|录入)(?:时间|日期)$/
/** What tells other things than the document itself: a subtitle with the day of a speech. */
const SUBTITLE = /^-/
const LABELLED_DAY = new RegExp(`(?:[:】] ?|(?:${MASTHEAD_LABELS}) ?)(?:\\d{4}[-/.年]|[一二〇○零oO]{2})`)
/** 是否有效： in a table above the text is a label that nobody foresaw. */
const MAX_CELL = 10
/** 办公室阅读：203 次, 本网发布时间：…: what a site sets right behind the value. */
const COUNTER = /(?:(?:阅读|浏览|点击|访问)(?:量|次数|数)?|发布(?:时间|日期)) ?[:：].*$/
const RUN_ON = /发布(?:时间|日期) ?: ?(\d{4}.{0,20})/
const GAP = /\s{2,}|[|丨│]/

export function isLabelLine(text: string): boolean {
  return LABEL_LINE.test(text) || BARE_LABEL.test(text)
}

/** A line that only a masthead has: a known label, a day that stands alone or beside a name (办公室 2024-07-18), the document's number. */
export function isMastheadLine({ matching: { text } }: Passage, before: Passage | undefined): boolean {
  if (text.length > 300) return false
  if (isLabelLine(text) || isDocumentNumber(text) || holdsDay(text) || /(?:^|[ 　|])发布(?:时间|日期) ?: ?\d{4}/.test(text)) return true
  const followsEmptyLabel = before !== undefined && (EMPTY_LABEL.test(before.matching.text) || BARE_LABEL.test(before.matching.text))
  return followsEmptyLabel && text.length <= 40 && !text.includes('。')
}

function holdsDay(text: string): boolean {
  return text.length <= 120 && !SUBTITLE.test(text) && !/[。;]/.test(text) && standsAlone(text)
}

/** Where the text itself begins: a sentence, a form of address, the first number. */
export function beginsBody({ cell, matching: { text } }: Passage): boolean {
  if ((cell && text.length <= MAX_CELL) || isLabelLine(text) || isDocumentNumber(text) || isFurnitureAbove(text)) return false
  const isSentence = text.length > 30 && text.includes('。')
  return isSentence || /^[^。]{2,200}:$/.test(text) || isNumbered(text)
}

function isNumbered(text: string): boolean {
  const mark = numberMarkOf(text)
  return mark !== null && ['comma', 'parenthesis', 'problem', 'article', 'article_chapter'].includes(mark.style)
}

/** A counter or a size switch may share its line with the source or the date. */
export function isOnlyFurniture(text: string): boolean {
  return isFurnitureAbove(text) && !/来源|发布|时间|日期/.test(text)
}

export type MastheadFacts = { source: string | null; publisher: string | null; publishedAt: string | null }

export function factsIn(lines: Passage[]): MastheadFacts {
  const dayBeside = lines.find(({ matching: { text } }) => holdsDay(text) && !LABELLED_DAY.test(text))
  return {
    source: labelled(lines, /来源$|^稿源$/),
    publisher: labelled(lines, /^(?:发布机构|发布单位|发布部门|发布主体|发文机关|发文单位|公开主体)$/),
    publishedAt:
      instantIn(labelled(lines, PUBLISHED)) ??
      instantIn(lines.flatMap(({ shown }) => shown.split(GAP)).find((part) => !SUBTITLE.test(matchingText(part).text) && !hasLabel(part) && standsAlone(matchingText(part).text)) ?? null) ??
      instantIn(dayBeside?.shown ?? null) ??
      instantIn(lines.map(({ matching: { text } }) => RUN_ON.exec(text)?.[1]).find((day) => day !== undefined) ?? null) ??
      instantIn(labelled(lines, PUT_ONLINE)) ??
      instantIn(labelled(lines, /^(?:生成|签发|发文|成文)日期$/)),
  }
}

/** Some sites set 发布日期：… below the text. */
export function publishedBelow(lines: Passage[]): string | null {
  return instantIn(labelled(lines, /^(?:发布|公布|发表)(?:时间|日期)$/))
}

function hasLabel(part: string): boolean {
  return [...matchingText(part).text.matchAll(LABEL)].length > 0
}

/** The value behind a label, which ends at the next label, at a date beside it, at a wide gap or at a bar; it may stand on the next line. */
function labelled(lines: Passage[], wanted: RegExp): string | null {
  for (const [at, { matching }] of lines.entries()) {
    const bare = BARE_LABEL.exec(matching.text)?.[0].replaceAll(' ', '')
    const below = lines[at + 1]
    if (bare !== undefined && wanted.test(bare) && below && !isLabelLine(below.matching.text)) return fieldValue(below.shown)
    const labels = [...matching.text.matchAll(LABEL)]
    for (const [index, label] of labels.entries()) {
      if (!wanted.test(label[1]?.replaceAll(' ', '') ?? '')) continue
      const verbatim = matching.verbatim(label.index + label[0].length, labels[index + 1]?.index)
      const value = fieldValue(fieldValue(verbatim).replace(COUNTER, '').split(/ {2,}|[|丨│【\[】\]〖〗]| (?=(?:打印|关闭|分享|收藏|字体|字号)(?: |$))|\u3000{2,}|(?<=[^\d ])\s(?=\d{4}[-/.年])/)[0] ?? '')
      if (value !== '') return value
      const next = lines[at + 1]
      const mayFollow = labels.length === 1 && next !== undefined && !isLabelLine(next.matching.text)
      if (mayFollow) return fieldValue(next.shown)
    }
  }
  return null
}
