import { isAnnexHeading } from './annex'
import type { PlacedPassage } from './assemble'
import type { CollectedIssue, DocumentKind } from './collected-issue'
import { callsForComments, givesContact, onlyReachesOffice, reachesOffice } from './contact-words'
import { labelOf } from './labels'
import { numberMarkOf } from './numbering'
import { isSum } from './table-heads'
import { windowCandidates } from './window-candidates'

/** 此外，对条文序号作相应调整。 is said of the whole draft, and remarks below a table of all its rows. */
const SUMS_UP = /^(?:填表|填报)说明|^注 ?:|^(?:上述|以上)(?:金额|数据|资金|排名|名单)|^此外,[^。]{0,30}(?:条文|条款|文字|序号|顺序)/
/** 下一步…, 市审计局将继续跟踪整改…, 对尚未整改到位的问题，…: said of all issues. */
const OUTLOOK = /^下一步|^[^,。]{2,24}将(?:继续|持续)?[^,。]{0,4}(?:跟踪|督促|督办)[^,。]{0,8}整改|^对(?:于)?(?:尚未|仍未|未能?|正在)[^,。]{0,10}(?:完成|到位|整改|办结)[^,。]{0,6}的?(?:\d{1,3}个)?(?:问题|事项),/

/** A longer paragraph, and one that does not begin so, tells of a period in which something was done: 评议结果于…公示。 */
const MAX_STATED = 80
const TO_READER = /^[^,。:]{0,4}(?:公示|公开|公告|征求|征集|反馈|监督|意见|时间|期限|截止)|^(?:本次|本公告|现|自|从|为|请|欢迎|即日)/
const MAX_READABLE = 10_000

type EndOfIssues = (at: number, last: CollectedIssue, issues: CollectedIssue[]) => boolean

/**
 * Whether a passage behind the last issue turns to the reader or to the whole again, where no chapter says so. What each issue has (下一步：…,
 * 建设单位地址：…) is part of the last one too.
 */
export function endOfIssuesIn(placed: PlacedPassage[], lastIssueAt: number, { isAsking }: DocumentKind): EndOfIssues {
  const outlookAt = placed.findLastIndex(({ passage, role }) => role === 'chapter' && passage.matching.text.includes('下一步'))
  const isEndedByBlank = blankLineEndsIssue(placed, lastIssueAt)
  return (at, last, issues) => {
    const here = placed[at]?.passage
    // The cells of a row belong together, whatever one of them says.
    if (here?.column !== undefined) return false
    const text = here?.matching.text ?? ''
    if (callsForComments(text) || isAnnexHeading(text) || SUMS_UP.test(text) || isSum(text) || givesContact(text.slice(numberMarkOf(text)?.length ?? 0))) return true
    if (OUTLOOK.test(text) && outlookAt < at && last.parts.length > 0 && !issues.some(({ parts }) => parts.some(({ passage }) => OUTLOOK.test(passage.matching.text)))) return true
    const reaches = isAsking ? reachesOffice(text) : onlyReachesOffice(text)
    const mayStateWindow = isAsking ? text.length <= MAX_READABLE : text.length <= MAX_STATED && TO_READER.test(text)
    const statesWindow = here !== undefined && mayStateWindow && windowCandidates(here).length > 0
    const isToReader = (reaches || statesWindow) && (isAsking || last.parts.length > 0)
    return (isToReader && !isFieldOfEach(text, issues)) || (isEndedByBlank && stepsBack(placed, at))
  }
}

/** 建设单位地址：… stands under the items before too. */
function isFieldOfEach(text: string, issues: CollectedIssue[]): boolean {
  const label = /^[^:。]{2,16}:/.exec(text)?.[0]
  return label !== undefined && issues.slice(0, -1).some(({ parts }) => parts.some(({ passage }) => passage.matching.text.startsWith(label)))
}

/** 整改情况： on a line of its own: what it announces may follow a blank line. */
function standsAlone(text: string): boolean {
  const label = labelOf(text)
  return label !== null && label.to >= text.length
}

/** Whether a blank line stands above, in the source; between the cells of a table it is but an empty cell. */
function stepsBack(placed: PlacedPassage[], at: number): boolean {
  const [before, here] = [placed[at - 1]?.passage, placed[at]?.passage]
  return before !== undefined && here !== undefined && !here.cell && here.line > before.lastLine + 1
}

/** Where issues are set without blank lines inside them, the first one behind the last issue ends it. A document may have them everywhere. */
function blankLineEndsIssue(placed: PlacedPassage[], lastIssueAt: number): boolean {
  if (placed.slice(lastIssueAt).some(({ passage, role }, at, rest) => role === 'text' && rest[at + 1]?.role === 'text' && standsAlone(passage.matching.text) && stepsBack(rest, at + 1))) return false
  let [isWithin, isTight] = [false, false]
  for (const [at, { role }] of placed.slice(0, lastIssueAt + 1).entries()) {
    const isBlankAbove = stepsBack(placed, at)
    if (isWithin && role === 'text' && isBlankAbove) return false
    isTight ||= isWithin && !isBlankAbove
    isWithin = role === 'issue' || (isWithin && role === 'text')
  }
  return isTight
}
