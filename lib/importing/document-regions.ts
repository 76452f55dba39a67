import { isAnnexHeading } from './annex'
import { isContactChannel } from './contact-words'
import { beginsFooter, isFurnitureAbove, isOfSite } from './furniture'
import { numberMarkOf } from './numbering'
import type { Passage } from './passage'
import { findSignOff } from './sign-off'
import type { SignOff } from './sign-off'
import { TITLE_END } from './title'

/** Where the parts below the masthead lie, as indices of passages; ends are exclusive. From its line on the draft behind the sign-off says nothing about this document; an attachment names telephones of its own. */
export type DocumentRegions = { signOff: SignOff | null; textEnd: number; footerFrom: number; belongsBehindSignOff: Set<number>; draftFromLine: number; annexFromLine: number }

/** A shorter line, and a title whose text begins farther below, may be one of a site's links. */
const [MIN_TITLE, MAX_PREAMBLE] = [10, 4]
/** Lines between a title and the first sentence. */
const MAX_HEAD = 12
/** What a document itself may still say below its signature. */
export const BEHIND_SIGN_OFF = /^\((?:此件|联系|公开|信息公开)|^(?:附|更正|勘误|补充|说明|备注|延期|变更)|联系人|联系电话|联系方式|电子邮箱/

export function regionsBelow(passages: Passage[], headEnd: number): DocumentRegions {
  const { signed, bodyFrom } = signedBelow(passages, headEnd)
  const trusted = signed?.signedBy && signed.signedOn ? signed : null
  const footerFrom = footerStart(passages, trusted?.to ?? bodyFrom, trusted !== null)
  const signOff = trusted ?? findSignOff(passages.slice(0, footerFrom), bodyFrom)
  const belongsBehindSignOff = new Set<number>()
  const lastOfText = lastSubstantial(passages, footerFrom)
  let isAnnex = false
  for (let at = signOff?.to ?? footerFrom; at < footerFrom; at++) {
    const text = passages[at]?.matching.text ?? ''
    isAnnex ||= at <= lastOfText && (isAnnexHeading(text) || isOfDraft(text) || leadsToDraft(passages, at, footerFrom) || headsList(passages, at, footerFrom))
    if (isAnnex || BEHIND_SIGN_OFF.test(text) || isSentence(text)) belongsBehindSignOff.add(at)
  }
  const draft = passages.findIndex(({ matching }, at) => at >= (signOff?.to ?? footerFrom) && isOfDraft(matching.text))
  const annex = passages.findIndex(({ matching }, at) => at >= (signOff?.to ?? footerFrom) && /^附 ?件 ?\d{0,2} ?:?$/.test(matching.text))
  return { signOff, textEnd: signOff?.from ?? footerFrom, footerFrom, belongsBehindSignOff, draftFromLine: passages[draft]?.line ?? Infinity, annexFromLine: passages[annex]?.line ?? Infinity }
}

/** A document is signed below what it says: a body's name and a date above the first sentence belong to its head, if another signature follows. */
function signedBelow(passages: Passage[], headEnd: number): { signed: SignOff | null; bodyFrom: number } {
  const opens = ({ matching: { text } }: Passage) => isSentence(text) || numberMarkOf(text) !== null
  const bodyFrom = passages.slice(0, headEnd + MAX_HEAD).findIndex((passage, at) => at >= headEnd && opens(passage))
  const below = bodyFrom > headEnd ? findSignOff(passages, bodyFrom) : null
  return below ? { signed: below, bodyFrom } : { signed: findSignOff(passages, headEnd), bodyFrom: headEnd }
}

export function isCorrection(text: string): boolean {
  return /更正|勘误|更改|变更|延长|延期|顺延|调整为|推迟/.test(text)
}

function isOfDraft(text: string): boolean {
  return numberMarkOf(text)?.style.startsWith('article') === true
}

/** The title of a draft stands between the sign-off and the draft's first chapter or article. */
function leadsToDraft(passages: Passage[], at: number, end: number): boolean {
  const near = passages.slice(at, Math.min(end, at + 6))
  const draft = near.findIndex(({ matching }) => isOfDraft(matching.text))
  return draft > 0 && near.slice(0, draft).every(({ matching }) => !isFurnitureAbove(matching.text))
}

/** Below a title, perhaps below a first paragraph, something is numbered from 1. */
function opensList(below: Passage[]): boolean {
  return below.some(({ matching: { text } }) => {
    const mark = numberMarkOf(text)
    return mark?.value === 1 && !mark.doubtful
  })
}

/** 《某办法》拟修改内容, 拟认定名单: the title of a list that is attached without the word for it. */
function headsList(passages: Passage[], at: number, end: number): boolean {
  const text = passages[at]?.matching.text ?? ''
  const next = at + 1 < end ? passages[at + 1] : undefined
  if (passages[at]?.column !== undefined || (next?.column !== undefined && text.length <= 60)) return true
  if (text.length >= MIN_TITLE && TITLE_END.test(text) && !isFurnitureAbove(text) && opensList(passages.slice(at + 1, Math.min(end, at + 1 + MAX_PREAMBLE)))) return true
  const first = next ? numberMarkOf(next.matching.text) : null
  return first?.value === 1 && !first.doubtful && text.length <= 60 && /^《[^》]+》|(?:名单|内容|清单|表|问卷|问题|事项|情况|项目|对象)(?:\([^()]*\))?$/.test(text) && !isFurnitureAbove(text)
}

/**
 * A site's footer has no sentences behind it; words like 主办单位 within the text are not one. Behind a full sign-off the telephones
 * that follow such a line are the site's own.
 */
function footerStart(passages: Passage[], from: number, isSigned: boolean): number {
  const after = Math.max(from, lastSubstantial(passages, passages.length, isSigned ? from : passages.length) + 1)
  const lastSentence = lastSubstantial(passages, passages.length, from)
  const found = passages.findIndex(({ matching }, at) => (at >= after && beginsFooter(matching.text)) || (at > lastSentence && at >= from && isOfSite(matching.text)))
  return found < 0 ? passages.length : found
}

function lastSubstantial(passages: Passage[], end: number, contactsBefore = end): number {
  return passages.findLastIndex(({ matching: { text }, column }, at) => at < end && !beginsFooter(text) && (column !== undefined || isSentence(text) || numberMarkOf(text) !== null || (at < contactsBefore && isContactChannel(text) && !/技术支持/.test(text))))
}

function isSentence(text: string): boolean {
  return text.length >= 25 && /[。;]/.test(text)
}
