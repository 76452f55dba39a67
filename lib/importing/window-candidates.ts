import { datesIn, monthEndsIn, rangesIn, yearlessRangesIn } from './calendar-date'
import type { WrittenDate } from './calendar-date'
import type { Passage } from './passage'
import { periodsIn } from './stated-period'
import type { StatedPeriod } from './stated-period'

/** What could be the disclosure window, and how much the words around it speak for it. */
export type WindowCandidate = { line: number; score: number } & (
  | { kind: 'range'; first: WrittenDate; last: WrittenDate; lengths: StatedPeriod[] }
  | { kind: 'deadline'; last: WrittenDate; startsAtPublication: boolean }
  | { kind: 'length'; period: StatedPeriod; first: WrittenDate | null }
)

const PURPOSE = '(?:公开|公示|公布|公告|征求意见|征求|征集|征询|反馈|意见|建议|监督|评议|受理|信访|收集|提交|异议)'
const NAMED_WINDOW = new RegExp(`${PURPOSE}[^,。;:]{0,14}(?:期限|期间|时间|时限|日期|期|时段|起止)[^,。;]{0,8}$|(?:公示|征求意见),(?:起止)?时间(?:为|:) ?$`)
const OF_DAYS = /(?:公示|公开|征求意见|征集)[^,。;:]{0,6}(?:期限?|时间|日期)?(?:为|:|自|从|于)* ?$/
const BARE_LABEL = /^(?:.{0,4}[、.])? ?(?:起止)?(?:时间|期限|日期|期间)(?:为|:| )[^,。;]{0,4}$/
const ASKS = /(?:以下|下列)(?:方式|途径|渠道)|意见|建议|异议|疑问|反馈|公示|反映|征求|征集|来信|来电|监督|公开|举报/
const NAMED_DEADLINE = /(?:(?:截[至止]|结束|终止)(?:时间|日期|日)?|期限|时限)[^,。;]{0,6}$/
/** A form of the site's own: 开始时间：… 结束时间：… */
const LABELLED_END = /(?:^|[\s|,;])(?:截止|结束)(?:时间|日期)(?:为|:)? ?$/
/** The old end may stand in the same sentence: 原定…截止,现延长至…. */
const MOVED_TO = /(?:延长|延期|延迟|顺延|推迟|调整|更正|变更|更改|修改|改|应)(?:至|到|为)[“"「『至到 ]{0,3}$/
const BEGINNING = /(?:开始|起始)(?:时间|日期|日)?(?:为|是)?[: ]{0,2}$/
const UNTIL = /^(?:\([^()]{1,12}\))? ?(?:(?:上午|下午|晚上?)? ?\d{1,2} ?(?:[:时点](?:\d{2})?分?)|\d{0,2}(?:零|24)时|(?:上午|下午)?下班(?:时间?)?)?(?:之?前|以前|截止|止|为止|\(含|前)/
const FROM_PUBLICATION = /(?:即日|今日|之日|本日|发布后|公布后)起?,? ?(?:开始)? ?(?:至|到|-+|~) ?$/
const BEHIND_WINDOW = /(?:期满|届满|期结束|到期|期限届满)[^。;]{0,6}$/
/** 自2024年5月6日起, 自5月6日零时起算 */
const BEGINS_HERE = /^ ?(?:零时|0时|零点|(?:上午)? ?\d{1,2}(?:时|点|:00))? ?(?:起|开始|算起)/
const COUNTED = /(?:信息|发布|公布|公示|公告|公开|刊登|印发|挂网|通报|上网|即|见报|张贴)[^,。;]{0,8}?(?:之日|日)?(?:起|后)[^。;\d]{0,12}$/
/** 15日内(自本通报发布之日起) */
const COUNTED_BEHIND = /^内? ?\((?:自|从)[^()]{0,12}(?:发布|公布|公示|公告)[^()]{0,6}起/
const NAMED_LENGTH = new RegExp(`(?:公示|公开|公告|公布|征求意见|征集意见|意见征集|征集|反馈)[^,。;\\d]{0,8}(?:期限?|时间|时限|为期)[^。;\\d]{0,12}$|(?:公示|公告|公开) ?$`)
const BARE_LENGTH = /为期 ?$/
const OTHER_PERIOD = /本单位公示|巡视组|巡察组|督察组|检查组|审计组|进驻|下沉|第一次|首次|此前|曾于|曾在|上一?轮|前期|上次|已于|原定|原公|累计|共收到|完成整改|整改(?:完成)?(?:时限|期限)|施工|集中整改|工期|召开/

const OTHER_PERIOD_BEHIND = /^[^。;]{0,30}基础上|^ ?(?:放假|休假|调休|休息)|^[^。,]{0,3},?[^,。]{0,14}(?:巡视|巡察|督察|检查|审计|进驻|实施)|^[^。;]{0,40}(?:[共未已]收到|收到(?:社会|公众|群众|意见|反馈|\d))/
/** 请于…与督察整改办公室联系: who is to be asked tells nothing about the period. */
const REQUESTED = /请(?:于|在)[^,。;]{0,6}$/
/** 于6月30日前完成…: a promise, not a period for comments. */
const WORK_DUE = /^(?:之?前|以前),?[^。;,]{0,20}(?:完成|出台|建成|制定|修订|整改到位|办结|竣工|投用)/
/** Work is due by the end of a month far more often than comments are. */
const MONTH_END_ASKS = /(?:意见|建议|异议)/
/** 截至11月30日,已整改124个: a day up to which is reported. */
const AS_OF = /截[至止] ?$/
const REPORTED = /^的[^,。]{0,12}(?:情况|进展|数据|结果)|^(?:底|末)?,[^。;]{0,40}(?:已|共|累计|完成|整改|反映的|收到|仍|尚)/
/** What a window is moved to. */
export const MOVED = 20
/** How far before a date its sentence may say what it is the date of. */
const NEAR = 300

/** Every period in a passage, under its heading (公示时间), that could be the window. In a correction every date counts: its sentence need not name the window again. */
export function windowCandidates(passage: Passage, heading = '', isCorrection = false): WindowCandidate[] {
  const text = (heading && `${heading}:`) + passage.matching.text
  const found = sentencesOf(text).flatMap((sentence) => [...ranges(sentence, isCorrection), ...deadlines(sentence, isCorrection), ...lengths(sentence)])
  const wanted = isCorrection ? found.filter(({ kind }) => kind !== 'length') : found.filter(({ score }) => score >= 5)
  return wanted.map((candidate) => ({ ...candidate, line: passage.line }))
}

type Found = WindowCandidate extends infer Each ? (Each extends unknown ? Omit<Each, 'line'> : never) : never

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。;])/)
}

function ranges(sentence: string, isCorrection: boolean): Found[] {
  const periods = periodsIn(sentence)
  const yearless = yearlessRangesIn(sentence).filter(({ first }) => OF_DAYS.test(sentence.slice(Math.max(0, first.from - 30), first.from)))
  return [...rangesIn(sentence), ...yearless].map(({ first, last }) => {
    const before = sentence.slice(Math.max(0, first.from - 30), first.from)
    const lengths = periods.filter((period) => isBeside(period, first.from, last.to))
    const isNamed = NAMED_WINDOW.test(before) || lengths.some(({ from }) => NAMED_LENGTH.test(sentence.slice(Math.max(0, from - 40), from)))
    const named = isNamed ? 14 : BARE_LABEL.test(before) ? 8 : 0
    const score = isCorrection && MOVED_TO.test(before) ? MOVED : named + (ASKS.test(sentence) ? 5 : 0) - (isOtherPeriod(sentence, last.to) && !REQUESTED.test(before) ? 12 : 0)
    return { kind: 'range', first, last, score, lengths }
  })
}

function isOtherPeriod(sentence: string, end: number): boolean {
  return OTHER_PERIOD.test(sentence.slice(Math.max(0, end - NEAR), end)) || OTHER_PERIOD_BEHIND.test(sentence.slice(end, end + 50))
}

function isBeside({ from, to }: StatedPeriod, start: number, end: number): boolean {
  return (from >= end && from - end <= 14) || (to <= start && start - to <= 8)
}

function deadlines(sentence: string, isCorrection: boolean): Found[] {
  const inRanges = new Set(rangesIn(sentence).flatMap(({ first, last }) => [first.from, last.from]))
  return [...datesIn(sentence), ...(MONTH_END_ASKS.test(sentence) ? monthEndsIn(sentence) : [])].flatMap((date): Found[] => {
    if (inRanges.has(date.from)) return []
    const before = sentence.slice(Math.max(0, date.from - 24), date.from)
    const after = sentence.slice(date.to, date.to + 24)
    if (BEGINS_HERE.test(after)) return []
    const startsAtPublication = FROM_PUBLICATION.test(before)
    if (MOVED_TO.test(before) && (isCorrection || ASKS.test(sentence))) return [{ kind: 'deadline', last: date, startsAtPublication: false, score: MOVED }]
    const score = (startsAtPublication || NAMED_DEADLINE.test(before) ? 6 : 0) + (UNTIL.test(after) ? 5 : 0)
    const penalty = OTHER_PERIOD.test(sentence.slice(Math.max(0, date.to - NEAR), date.to + 30)) || WORK_DUE.test(after) || (AS_OF.test(before) && REPORTED.test(sentence.slice(date.to, date.to + 60))) ? 12 : 0
    const isUntil = score > 0 && (ASKS.test(sentence) || LABELLED_END.test(before))
    return isUntil ? [{ kind: 'deadline', last: date, startsAtPublication, score: score + 1 - penalty }] : []
  })
}

function lengths(sentence: string): Found[] {
  const dates = datesIn(sentence)
  const first = dates.length === 1 ? (dates.find(({ to }) => BEGINS_HERE.test(sentence.slice(to))) ?? null) : null
  return periodsIn(sentence).flatMap((period): Found[] => {
    const before = sentence.slice(Math.max(0, period.from - 40), period.from)
    const isNamed = NAMED_LENGTH.test(before)
    const isWindow = ((first || COUNTED.test(before) || COUNTED_BEHIND.test(sentence.slice(period.to))) && ASKS.test(sentence)) || isNamed || (BARE_LENGTH.test(before) && ASKS.test(sentence) && !/^的/.test(sentence.slice(period.to)))
    if (!isWindow || BEHIND_WINDOW.test(before)) return []
    const about = isNamed ? before.slice(before.lastIndexOf(',') + 1) : sentence
    return [{ kind: 'length', period, first, score: (isNamed ? 7 : 5) - (OTHER_PERIOD.test(about) ? 12 : 0) }]
  })
}

/** The day on which the text says the window begins, where it says so apart from the end: 开始时间：…, 自…起公示. */
export function beginningIn({ matching: { text } }: Passage): WrittenDate | null {
  return datesIn(text).find(({ from, to }) => BEGINNING.test(text.slice(Math.max(0, from - 16), from)) || /^ ?起[^。;]{0,12}(?:公开|公示|公布|发布|征求)/.test(text.slice(to))) ?? null
}
