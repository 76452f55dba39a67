import { isFurnitureAbove } from './furniture'
import { isDocumentNumber } from './letterhead'
import { isLabelLine } from './masthead-lines'
import { numberMarkOf } from './numbering'
import { isOrganName } from './organ-name'
import type { Passage } from './passage'
import { isDateLine } from './publication-time'

export const TITLE_END =
  /(?:通报|(?:公示|公开|情况|清单|进展|结果)表|公告|公示|公示公告|通知|通告|报告|情况|启事|清单|方案|办法|条例|规定|细则|意见|说明|函|名单|答复|决定|公开|台账|一览表?)(?:\([^()]{2,20}\))?$/
/** （第二批）, （2023年第2期）; （2023年第2号） is the number of the announcement, not a part of its title. */
const ORDINAL_TAIL = /^\((?:\d{4}年 ?)?第?[一二三四五六七八九十\d]{1,4} ?[批期次轮]\)$/
const TITLE_TAIL = /^\((?:征求意见稿|草案|公示稿|送审稿|修订|公开|摘要|节选)[^()]{0,16}\)$/
/** A title that ends so is complete; one that ends with 意见 or 情况 may go on in the next line. */
const STRONG_END = /(?:通报|公告|公示|通知|通告|启事|公示公告|答复|公开|(?:公示|公开|情况|清单|进展|结果)表)(?:\([^()]{2,20}\))?$/
/** These end a title too, but may as well be the end of its first line (整改进展 / 情况的通报). */
const WEAK_END = /(?:进展|结果|成效|要点|规划|计划|通稿)$/
/** The name of a site or of one of its columns may stand right above a title. */
const SITE = /(?:网|网站|门户|平台|栏目?|频道|目录|专题|系统|征集|公众号)(?:\([^()]{2,8}\))?$/
/** A title is set over no more lines than this, above or below its best one. */
const MAX_LINES = 2

/** Which of the lines above the body looks most like a title. */
export function titleAmong(above: Passage[]): number | null {
  let best: { at: number; score: number } | null = null
  for (const [at, { matching }] of above.entries()) {
    const score = titleScore(matching.text)
    if (score > (best?.score ?? -1)) best = { at, score }
  }
  return best?.at ?? null
}

function titleScore(text: string): number {
  if (isFurnitureAbove(text) || isLabelLine(text) || text.length > 120 || /。|^[\d\s:./-]+$/.test(text) || isDateLine(text) || numberMarkOf(text)?.doubtful === false) return -1
  return (text.includes('关于') ? 5 : 0) + (TITLE_END.test(text) || WEAK_END.test(text) ? 5 : 0) + (text.length >= 10 && !isOrganName(text) ? 3 : 0) + (text.length >= 16 ? 1 : 0)
}

/** The first and the last line of a title: a body's name, the lines that lead to an ending, (征求意见稿) at last. */
export function titleLines(above: Passage[], at: number): [number, number] {
  const text = (index: number) => above[index]?.matching.text ?? ''
  let first = at
  while (first > 0 && at - first < MAX_LINES && (leadsTo(above, first) || isBegunAbove(above, first))) first--
  if (isOrganName(text(first - 1)) && !SITE.test(text(first - 1)) && namesNobody(text(first)) && (/^关于/.test(text(first)) || isDirectlyAbove(above, first))) first--
  let last = at
  for (let below = at + 1; !isComplete(above, last) && below <= at + MAX_LINES && mayContinue(text(below)); below++) {
    if (TITLE_END.test(text(below)) || /[的和与、]$/.test(text(below))) last = below
  }
  if (TITLE_TAIL.test(text(last + 1)) || (ORDINAL_TAIL.test(text(last + 1)) && isDirectlyAbove(above, last + 1))) last++
  return [first, last]
}

/** 关于征求 / 《某办法》意见的公告: a line that plainly goes on. */
function leadsTo(above: Passage[], at: number): boolean {
  const before = above[at - 1]?.matching.text ?? ''
  return before.includes('关于') && !TITLE_END.test(before) && titleScore(before) >= 0
}

/** Without a blank line between, a line that does not end like a title is its first line: 某市对…举报件 / 边督边改情况公开. */
function isBegunAbove(above: Passage[], at: number): boolean {
  const before = above[at - 1]?.matching.text ?? ''
  if (!isDirectlyAbove(above, at) || above[at]?.matching.text.includes('关于') || SITE.test(before) || titleScore(before) < 0 || isOrganName(before) || isDocumentNumber(before)) return false
  return before.length >= 8 && before.length <= 60 && !STRONG_END.test(before) && !/[:|>]| \/ /.test(before)
}

function isComplete(above: Passage[], at: number): boolean {
  const next = above[at + 1]?.matching.text ?? ''
  const text = above[at]?.matching.text ?? ''
  const goesOn = isDirectlyAbove(above, at + 1) && (STRONG_END.test(next) || (/反馈意见$/.test(text) && TITLE_END.test(next))) && !/^关于/.test(next) && !isOrganName(text)
  return TITLE_END.test(text) && !(goesOn && !STRONG_END.test(text))
}

function isDirectlyAbove(above: Passage[], at: number): boolean {
  return above[at - 1]?.lastLine === (above[at]?.line ?? 0) - 1
}

/** Whether the title leaves it to the line above to say whose it is. */
function namesNobody(title: string): boolean {
  return /^关于/.test(title) || !/^[^《》“”]{0,20}(?:省|市|区|县|镇|乡|街道|局|委|院|校|学院|大学|公司|集团|政府|中心)/.test(title)
}

function mayContinue(text: string): boolean {
  return text !== '' && text.length <= 60 && titleScore(text) >= 0
}
