import { createHash } from 'node:crypto'
import { settings } from '../platform/env'
import type { Locale } from '../platform/locale'
import { terms } from '../platform/terms'
import { localised, urls } from '../platform/urls'
import { wallTimeIn } from '../platform/zoned-time'
import type { CommentOfReceipt, ReceiptView } from './look-up-receipt'
import { normaliseReceipt } from './receipt-code'
import { readSignatureBlock, sha256, signatureBlock, type SignatureFault, type SignedStatement } from './receipt-signature'
import { receiptWords } from './receipt-words'

/** Stands before every line of what was said, so that nothing said can look like a part of the document. */
const QUOTE = '  | '

/**
 * The receipt as a text that a person can read and keep: number, time, code, everything that was sent; below it a
 * signature that anyone can check later with the published key. The line with the code is not signed: the document can
 * be shown to others without it.
 */
export function receiptDocument({ receipt, view, locale }: { receipt: string; view: ReceiptView; locale: Locale }): string {
  const words = receiptWords[locale]
  const { origin } = settings()
  const address = (path: string) => `${origin}${localised(path, locale)}`
  const line = (label: string, value: string) => `${label}${words.colon}${value}`
  const { report } = view
  const details = [
    line(words.number, view.number),
    line(words.receivedAt, `${wallTimeIn(view.receivedAt, report.timeZone)} (${report.timeZone})`),
    line(words.report, report.title),
    line(words.address, address(urls.report(report.slug))),
    ...(view.pictures > 0 ? [line(words.pictures, words.picturesCount(view.pictures))] : []),
    line(words.receipt, receipt),
  ]
  const parts: { comment: number | null; text: string }[] = [
    { comment: null, text: words.title },
    { comment: null, text: details.join('\n') },
    { comment: null, text: `${words.keep(address(urls.receipts()))}\n${words.mayStrike}` },
    ...view.comments.map((comment, index) => ({ comment: index + 1, text: commentPart(comment, index + 1, locale) })),
    { comment: null, text: `${words.signature}\n${words.signed(`${origin}${urls.api('receipt-key')}`)}` },
  ]
  const block = signatureBlock({
    number: view.number, receivedAt: view.receivedAt.toISOString(), report: report.slug,
    issues: view.comments.map((comment) => comment.issue), textDigest: textDigest(view.comments),
    parts: parts.map(({ comment, text }) => ({ comment, sha256: partDigest(text.split('\n')) })),
  })
  return `${[...parts.map((part) => part.text), block].join('\n\n')}\n`
}

function commentPart(comment: CommentOfReceipt, index: number, locale: Locale): string {
  const words = receiptWords[locale]
  const issue = comment.issue === null ? words.wholeReport : `${comment.issue} ${comment.issueTitle ?? ''}`.trimEnd()
  const said = comment.body.split(/\r\n|\r|\n/).map((line) => QUOTE + line)
  const stance = terms[locale].stance[comment.stance]
  return [words.comment(index), `${words.issue}${words.colon}${issue}`, `${words.stance}${words.colon}${stance}`, ...said].join('\n')
}

function textDigest(comments: CommentOfReceipt[]): string {
  const hash = createHash('sha256')
  for (const { body } of comments) hash.update(`${Buffer.byteLength(body)}:`).update(body, 'utf8')
  return hash.digest('hex')
}

/** White space at the end of a line may be lost on the way; the line with the code may be struck out. */
function partDigest(lines: string[]): string {
  return sha256(lines.filter((line) => !bearsReceipt(line)).map((line) => line.trimEnd()).join('\n'))
}

function bearsReceipt(line: string): boolean {
  const found = /^(?:回执：|Receipt: )(\S+)\s*$/.exec(line)
  return found !== null && normaliseReceipt(found[1]!) !== null
}

/** What is wrong with a document, and where: lines from 1; `comment` where it lies in one. */
export type DocumentFault =
  | { fault: SignatureFault; line: number | null }
  | { fault: 'altered' | 'added'; line: number; comment: number | null }
  | { fault: 'missing'; line: null; comment: number | null }

export type CheckedDocument = { genuine: boolean; statement: Omit<SignedStatement, 'parts'> | null; faults: DocumentFault[] }

/** Checks a document that somebody hands in: whether it is ours, and if not wholly, what is wrong where. */
export function verifyReceiptDocument(text: string): CheckedDocument {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const read = readSignatureBlock(lines.map((line) => line.trimEnd()))
  if ('fault' in read) return { genuine: false, statement: null, faults: [read] }
  const { parts, ...statement } = read.statement
  const faults = compareParts(parts, partsOf(lines.slice(0, read.before.length)))
  return { genuine: faults.length === 0, statement, faults }
}

type FoundPart = { line: number; sha256: string }

/** The parts of a document are what stands between empty lines; a line of what was said is never empty. */
function partsOf(lines: string[]): FoundPart[] {
  const parts: FoundPart[] = []
  let begin = 0
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]!.trim() !== '') continue
    if (at > begin) parts.push({ line: begin + 1, sha256: partDigest(lines.slice(begin, at)) })
    begin = at + 1
  }
  return parts
}

/** Walks both lists; where they part, a later meeting point tells what was added or is missing, else the two are the same part altered. */
function compareParts(signed: SignedStatement['parts'], found: FoundPart[]): DocumentFault[] {
  const faults: DocumentFault[] = []
  let at = 0
  for (const [index, part] of signed.entries()) {
    const meeting = found.findIndex((one, position) => position >= at && one.sha256 === part.sha256)
    if (meeting >= 0) {
      for (const added of found.slice(at, meeting)) faults.push({ fault: 'added', line: added.line, comment: null })
      at = meeting + 1
      continue
    }
    const here = found[at]
    const nextIsHere = here !== undefined && signed.slice(index + 1).some((later) => later.sha256 === here.sha256)
    if (!here || nextIsHere) {
      faults.push({ fault: 'missing', line: null, comment: part.comment })
      continue
    }
    faults.push({ fault: 'altered', line: here.line, comment: part.comment })
    at += 1
  }
  for (const added of found.slice(at)) faults.push({ fault: 'added', line: added.line, comment: null })
  return faults
}
