import { assemble } from './assemble'
import type { AssembledDocument, PassageRole, PlacedPassage } from './assemble'
import { withoutContactsOfInspectors } from './contact-words'
import { isAnnexHeading } from './annex'
import { BEHIND_SIGN_OFF, isCorrection, regionsBelow } from './document-regions'
import type { DocumentRegions } from './document-regions'
import { applyEdits } from './edited-passages'
import type { EditedPassages } from './edited-passages'
import type { Edit } from './edits'
import { statementsAmong } from './statements'
import { emailsIn } from './emails'
import { isFurniture } from './furniture'
import { paragraphsOf } from './hard-wraps'
import { numberingWarnings } from './issue-numbers'
import { cutRunTogether } from './lost-line-breaks'
import { cutBehindTitle } from './lost-title-breaks'
import { readMasthead } from './masthead'
import { publishedBelow } from './masthead-lines'
import { fieldValue } from './matching-text'
import type { Masthead } from './masthead'
import { isOrganName } from './organ-name'
import { outlineOf } from './outline'
import { passageOf } from './passage'
import type { Passage } from './passage'
import { phonesIn } from './phones'
import { postalAddressIn } from './postal-address'
import type { ParsedIssue, ParsedReport, ParseWarning } from './schema'
import { cutBeforeSignature } from './sign-off'
import type { SignOff } from './sign-off'
import type { SourceLine } from './source-line'
import { statedWindow } from './stated-window'
import { markTableCells } from './table-cells'
import { markTablesByCell } from './tables-by-cell'

/**
 * Lines of an official report become its structure, whatever format they were read from. Nothing is invented: what the text does not
 * state is null, what is doubtful is a warning at its line, and every line ends in exactly one place.
 */
export function parseReport(lines: SourceLine[]): ParsedReport {
  return editReport(lines, []).report
}

/** A reading with an editor's decisions applied, and where every paragraph went, for the editor's desk. */
export type EditedReport = EditedPassages & { report: ParsedReport }

export function editReport(lines: SourceLine[], edits: Edit[]): EditedReport {
  const passages = cutRunTogether(cutBehindTitle(markTableCells(markTablesByCell(paragraphsOf(lines.filter(({ aside }) => !aside)))))).flatMap(cutBeforeSignature)
  const masthead = readMasthead(passages)
  const regions = regionsBelow(passages, masthead.roles.length)
  const edited = applyEdits(withSetAside(placePassages(passages, masthead, regions), lines), edits)
  const document = assemble(edited.placed)
  const signedBy = regions.signOff?.signedBy ?? null
  const signedOn = regions.signOff?.signedOn ?? null
  const corrections = [...regions.belongsBehindSignOff].flatMap((at) => passages[at] ?? []).filter(({ matching }) => isCorrection(matching.text))
  const statements = statementsAmong(document.outside.filter(({ line }) => line < regions.draftFromLine))
  const contacts = contactsAmong(statements, passages, regions)
  const main = statements.filter((passage) => !corrections.includes(passage))
  const above = edited.placed.flatMap(({ passage, role }) => (role === 'masthead' ? [passage] : []))
  const publishedAt = masthead.publishedAt ?? publishedBelow(passages.slice(regions.signOff?.to ?? passages.length))
  const { window, warnings } = statedWindow([...statementsAmong(above), ...main], corrections, publishedAt?.slice(0, 10) ?? signedOn)
  const report = {
    title: edits.some((edit) => edit.kind === 'role') ? titleAmong(edited.placed) : masthead.title,
    publisher: masthead.publisher ?? signedBy ?? masthead.namedAbove ?? (isOrganName(masthead.source ?? '') ? masthead.source : null),
    source: masthead.source,
    publishedAt,
    preamble: document.preamble,
    chapters: document.chapters,
    issues: publicIssues(document),
    closing: document.closing,
    window,
    phones: phonesIn(contacts),
    emails: emailsIn(contacts),
    postalAddress: postalAddressIn(contacts),
    signedBy,
    signedOn,
    blocks: document.blocks,
    leftOver: document.leftOver,
  }
  const stated = withFacts(report, edits)
  const open = [...warnings.filter(({ code }) => !isAnswered(code, edits)), ...structureWarnings(document, stated, edited.placed.flatMap(({ passage, isCutByEditor }) => (isCutByEditor ? [] : [passage])), lines), ...signOffWarnings(regions.signOff, stated)]
    .filter(({ code, line }) => !edits.some((edit) => edit.kind === 'checked' && edit.code === code && edit.line === line))
  return { ...edited, report: { ...stated, warnings: open.sort((a, b) => a.line - b.line) } }
}

/** Where the document names its own contacts, those of an attachment or below the signature are not the ones to write to, unless they say so. */
function contactsAmong(statements: Passage[], passages: Passage[], { signOff, annexFromLine }: DocumentRegions): Passage[] {
  const own = statements.flatMap(withoutContactsOfInspectors)
  const signedAt = passages[signOff?.to ?? -1]?.line ?? Infinity
  const states = (among: Passage[]) => phonesIn(among).length + emailsIn(among).length > 0
  const above = own.filter(({ line }) => line < signedAt && line < annexFromLine)
  const hasOwn = states(above)
  const inText = own.filter(({ line, matching }) => line < annexFromLine && (line < signedAt || !hasOwn || BEHIND_SIGN_OFF.test(matching.text) || NAMES_CONTACT.test(matching.text)))
  return states(inText) ? inText : own
}

function titleAmong(placed: PlacedPassage[]): string | null {
  return fieldValue(placed.filter(({ role }) => role === 'title').map(({ passage }) => passage.shown).join('')) || null
}

/** The last word about a fact is the editor's. */
function withFacts(report: Facts, edits: Edit[]): Facts {
  const given = edits.flatMap((edit) => (edit.kind === 'fact' ? [[edit.fact, edit.value] as const] : []))
  return { ...report, ...Object.fromEntries(given) }
}

/** A window that the editor stated leaves no doubt about the one that was read. */
function isAnswered(code: ParseWarning['code'], edits: Edit[]): boolean {
  return code.startsWith('window_') && edits.some((edit) => edit.kind === 'fact' && edit.fact === 'window')
}

/** What the reader set aside has its place too: among what is left over, where it stood. */
function withSetAside(placed: PlacedPassage[], lines: SourceLine[]): PlacedPassage[] {
  const aside = lines.filter((line) => line.aside).map((line): PlacedPassage => ({ passage: passageOf(line), role: 'left_over' }))
  return aside.length === 0 ? placed : [...placed, ...aside].sort((a, b) => a.passage.line - b.passage.line)
}

function placePassages(passages: Passage[], { roles: above }: Masthead, regions: DocumentRegions): PlacedPassage[] {
  const { signOff, textEnd, footerFrom, belongsBehindSignOff } = regions
  const bodyRole = (at: number): PassageRole | null => {
    const text = passages[at]?.matching.text ?? ''
    if (isFurniture(text) || at >= footerFrom) return 'left_over'
    if (signOff && at >= signOff.from && at < signOff.to) return 'sign_off'
    return at < textEnd || belongsBehindSignOff.has(at) ? null : 'left_over'
  }
  const roles = passages.map((_, at): PassageRole | null => (above[at] === 'furniture' ? 'left_over' : (above[at] ?? bodyRole(at))))
  const body = passages.flatMap((passage, at) => (roles[at] === null ? [{ passage, at }] : []))
  const title = passages.filter((_, at) => above[at] === 'title').map(({ matching }) => matching.text).join('')
  const outline = outlineOf(body.map(({ passage }) => passage), title, body.filter(({ at }) => at < textEnd).length)
  const holdsStructure = (from: number) => {
    let next = from
    while (next < body.length && outline[next] === 'text' && !isAnnexHeading(body[next]?.passage.matching.text ?? '')) next++
    return next < body.length && outline[next] !== 'text'
  }
  body.forEach(({ passage, at }, index) => {
    const opensAnnex = belongsBehindSignOff.has(at) && isAnnexHeading(passage.matching.text) && index < body.length - 1 && !holdsStructure(index + 1)
    roles[at] = opensAnnex ? 'chapter' : (outline[index] ?? 'text')
  })
  return passages.map((passage, at) => ({ passage, role: roles[at] ?? 'text' }))
}

/** Where issues stand in several chapters and no section tells them apart, the chapter does. */
function publicIssues({ issues }: AssembledDocument): ParsedIssue[] {
  const chapters = new Set(issues.map(({ chapter }) => chapter))
  return issues.map(({ line: _line, hasNumber: _hasNumber, chapter, ...issue }) => {
    const section = issue.section ?? (chapters.size > 1 && chapter !== null ? chapter : undefined)
    return section === undefined ? issue : { ...issue, section }
  })
}

const NAMES_CONTACT = /^\(?(?:联系|咨询|监督|举报|受理|反馈)/

type Facts = Omit<ParsedReport, 'warnings'>

function structureWarnings(document: AssembledDocument, report: Facts, passages: Passage[], lines: SourceLine[]): ParseWarning[] {
  const warnings: ParseWarning[] = []
  const lastLine = lines.at(-1)?.line ?? 1
  const warn = (code: ParseWarning['code'], message: string, line: number) => warnings.push({ code, message, line })
  if (report.title === null) warn('title_missing', 'No title was found.', 1)
  if (report.issues.length === 0) warn('issues_missing', 'No numbered issues were found.', 1)
  if (report.phones.length + report.emails.length === 0) warn('contacts_missing', 'The text states neither phone nor mailbox.', lastLine)
  if (report.signedBy === null && report.signedOn === null) warn('sign_off_missing', 'The text ends without a sign-off.', lastLine)
  for (const { line, scan } of lines) if (scan) warn('page_scanned', `A page without text stands ${scan} this line.`, line)
  const unnumbered = document.issues.find(({ hasNumber }) => !hasNumber)
  if (unnumbered) warn('issue_number_missing', 'The headings of issues bear no number.', unnumbered.line)
  const end = document.blocks.at(-1)
  if (report.signedOn === null && end?.kind === 'paragraph' && !/[。.!！?？;；:：)）”\d]$/.test(end.text)) warn('text_cut_off', 'The text seems to be cut off.', end.line)
  const isAnswering = document.issues.filter(({ paragraphs }) => paragraphs.length > 0).length * 2 > document.issues.length
  for (const issue of document.issues) if (issue.paragraphs.length === 0 && isAnswering) warn('issue_without_response', `Issue ${issue.number} has no response.`, issue.line)
  for (const { line, lastLine: last } of passages) if (last > line) warn('lines_joined', `Lines ${line} to ${last} were joined into one paragraph.`, line)
  const numbered = document.issues.map((issue, at) => ({ ...issue, section: report.issues[at]?.section }))
  return [...warnings, ...numberingWarnings(numbered), ...splitWarnings(passages)]
}

function signOffWarnings(signOff: SignOff | null, { signedOn }: Facts): ParseWarning[] {
  if (!signOff || signOff.incompleteAt === null || signedOn !== null) return []
  return [{ code: 'sign_off_date_incomplete', message: 'The date of the sign-off is incomplete.', line: signOff.incompleteAt }]
}

/** The cells of a row are told by the heads above them; everything else that was cut leaves a doubt. */
function splitWarnings(passages: Passage[]): ParseWarning[] {
  const repeated = passages.filter(({ line, column }, at) => passages[at - 1]?.line === line && column === undefined).map(({ line }) => line)
  return [...new Set(repeated)].map((line) => ({ code: 'line_split', message: 'Several paragraphs stood on one line.', line }))
}
