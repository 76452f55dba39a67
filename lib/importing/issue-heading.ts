import { inlineLabelAt, labelOf } from './labels'
import { numberMarkOf } from './numbering'

const MAX_QUOTED_TITLE = 300
/** 关于“…”问题的整改情况, 关于…问题的整改 */
const OF_RESULTS = /^的?(?:(?:整改|落实|办理|处理)(?:落实|进展|完成|工作)?情况|整改)(?=[。:]|$)/

/** How much of the text behind an issue's number is its title, and where the response begins if it stands on the same line. */
export type HeadingCut = { titleStart: number; titleEnd: number; bodyFrom: number }

/**
 * Cuts a line such as `关于“…”问题。整改情况：…` into title and response: at a label, behind the word 问题 that closes the
 * title, behind an article's 【subject】, or behind the first sentence, where nothing else answers the issue or measures (一是) follow it. Where
 * the response has a label of its own below, all of the line is title.
 */
export function cutHeading(text: string, isAnsweredBelow: boolean, isLabelledBelow = false): HeadingCut {
  const subject = /^[【[(]([^】\])]{2,20})[】\])] */.exec(text)
  if (subject) return { titleStart: 1, titleEnd: 1 + (subject[1] ?? '').length, bodyFrom: subject[0].length }
  const label = inlineLabelAt(text)
  const named = endOfNamedProblem(text)
  // …。进行效益评价，主要做法：一是…: a label in the middle of the second sentence is a word of it.
  const isWithinSentence = label !== null && /。.{8,},$/.test(text.slice(0, label))
  if (isWithinSentence && named === null) return cutAt(text, endOfSentence(text))
  const isAnsweredBefore = label !== null && named !== null && /^[。:]/.test(text.slice(named)) && /^.{10,}。/.test(text.slice(named + 1, label))
  if (label !== null && !isAnsweredBefore) return cutAt(text, label)
  if (isAnsweredBefore) return cutAt(text, named)
  if (isLabelledBelow) return cutAt(text, text.length)
  const isWholeLine = isAnsweredBelow && named !== null && (text[named] === ',' || (text[named] === ':' && !text.slice(named).includes('。')))
  if (named !== null && !isWholeLine) return cutAt(text, named)
  const sentence = endOfSentence(text)
  const beginsMeasures = /^ ?(?:一是|第一[,、:]|首先[,、])/.test(text.slice(sentence))
  if ((!isAnsweredBelow || beginsMeasures) && sentence > 0 && sentence < text.length && sentence <= 120) return cutAt(text, sentence)
  return cutAt(text, text.length)
}

/** Behind the first 。 that no quotation holds: 将第三条修改为：“第三条　…。” is one sentence. */
function endOfSentence(text: string): number {
  const end = text.indexOf('。') + 1
  const open = text.lastIndexOf('“', end)
  const close = text.indexOf('”', end - 1)
  return end > 0 && open >= 0 && close >= end && !text.slice(open, end).includes('”') ? close + 1 : end
}

/** Whether the text reads as the name of a problem: 关于“…”问题, “…”, …的问题. */
export function namesProblem(text: string): boolean {
  const sentence = (text.slice(0, MAX_QUOTED_TITLE).split('。')[0] ?? '').replace(/[:;,. ]+$/, '')
  if (/征求意见|公示|联系方式|(?:时间|期限|途径|方式)$/.test(sentence)) return false
  if (/^关于/.test(sentence)) return !/(?:落实|进展|整改|工作)情况$/.test(sentence)
  if (/^(?:针对|反映|指出)/.test(sentence)) return /(?:问题|情况|不足|短板|薄弱)$/.test(sentence) || endOfNamedProblem(text) !== null
  if (OF_PROGRESS.test(sentence)) return false
  return /问题$/.test(sentence) && !/(?:反馈|发现|指出|突出|主要|存在)的?(?:主要|突出)?问题$/.test(sentence) || /^[“「『"][^”」』"]*[”」』"]$/.test(sentence)
}

/** 已完成整改的问题, 需要持续推进的问题: the head of a group. */
const OF_PROGRESS = /^(?:已经?|均已|尚未|未|正在|需要?|持续|基本|长期)[^。,]{0,8}(?:整改|推进|坚持|完成|到位|办结)[^。,]{0,4}的?(?:反馈|整改)?(?:问题|事项|任务)$/

/** Behind 关于“…”(的)问题 where more text follows it. Quotation marks may nest, and may hold the word themselves. */
function endOfNamedProblem(text: string): number | null {
  const start = /^(?:关于|针对|反映|反馈|指出)?(?:的)?/.exec(text)?.[0].length ?? 0
  const from = '“「『"'.includes(text[start] ?? ' ') ? closingQuote(text, start) : start > 0 ? start : null
  if (from === null) return null
  const tail = text.slice(from, from + MAX_QUOTED_TITLE)
  const named = start < from ? /^[^。:;“「]{0,30}?问题/.exec(tail) : /^[^。:;]{2,120}?问题(?=[。:;,]| |$)/.exec(tail)
  if (named) return from + named[0].length + (OF_RESULTS.exec(tail.slice(named[0].length))?.[0].length ?? 0)
  return start < from && /^[。:]/.test(tail) ? from : null
}

function closingQuote(text: string, start: number): number | null {
  const closing = { '“': '”', '「': '」', '『': '』', '"': '"' }[text[start] ?? ''] ?? '”'
  let depth = 0
  for (let at = start; at < text.length && at < start + MAX_QUOTED_TITLE; at++) {
    if (text[at] === closing && (closing !== '"' || at > start)) depth--
    else if (text[at] === text[start]) depth++
    if (depth === 0) return at + 1
  }
  return null
}

/** A mark between a title and a response on the same line belongs to neither; where the title has the line to itself, all of it is the title. */
function cutAt(text: string, at: number): HeadingCut {
  const titleStart = ownLabelLength(text)
  const bodyFrom = at + (/^[。:;,.]? */.exec(text.slice(at, at + 20))?.[0].length ?? 0)
  if (bodyFrom >= text.length) return { titleStart, titleEnd: text.length, bodyFrom }
  const title = text.slice(0, at)
  return { titleStart, titleEnd: at - (/[。:;,. ]*$/.exec(title.slice(-8))?.[0].length ?? 0), bodyFrom }
}

/** A word that says what the heading is, as 问题：and 督察反馈问题：do, is no part of the title. */
function ownLabelLength(text: string): number {
  const label = labelOf(text)
  const mark = numberMarkOf(text)
  if (mark?.style === 'problem' && mark.length < text.length) return mark.length
  return label?.kind === 'problem' ? label.to : (/^(?:(?:整改)?问题|[一-龥]{0,6}(?:名称|姓名)) ?: ?/.exec(text)?.[0].length ?? 0)
}
