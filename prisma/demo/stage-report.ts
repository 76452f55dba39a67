import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { anchorAt } from '../../lib/importing/anchor'
import { readAndParse, type ParsedDocument } from '../../lib/importing/read-and-parse'
import { addDays, instantOf, type CalendarDate } from '../../lib/platform/zoned-time'
import { attachFile } from '../../lib/reports/commands/attach-file'
import { approveRevision } from '../../lib/reports/commands/decide-revision'
import { editDraft } from '../../lib/reports/commands/edit-draft'
import { importReport } from '../../lib/reports/commands/import-report'
import type { NewSource } from '../../lib/reports/commands/reimport-draft'
import { setDraftDetails } from '../../lib/reports/commands/set-draft-details'
import { setProgress } from '../../lib/reports/commands/set-progress'
import { submitRevision } from '../../lib/reports/commands/submit-revision'
import { as, type Cast } from './cast'
import { progress } from './comments'
import { fillDates, type DemoDates } from './dates'
import type { ReportScene } from './scenes'
import { signedPdf } from './signed-pdf'

export const ZONE = 'Asia/Shanghai'
const PUBLISHING_HOUR = '09:20'
const HOUR = 3_600_000
const FIRST = 1

export function datesOf({ opensInDays, closesInDays, signedInDays }: ReportScene, today: CalendarDate): DemoDates {
  const signed = addDays(today, signedInDays ?? opensInDays)
  return { opens: addDays(today, opensInDays), closes: addDays(today, closesInDays), signed, published: `${signed} ${PUBLISHING_HOUR}` }
}

/** The instant of an hour so many days from now, never in the future. */
export function past(now: Date, today: CalendarDate, inDays: number, hour = '10:00'): Date {
  return new Date(Math.min(instantOf(`${addDays(today, inDays)}T${hour}`, ZONE).getTime(), now.getTime()))
}

/** The document of a scene with its dates, read as an import reads it. */
export async function readDocument(file: string, dates: DemoDates, mend = (text: string) => text): Promise<{ parsed: ParsedDocument['parsed']; source: NewSource }> {
  const text = mend(fillDates(await readFile(path.resolve('prisma/demo/reports', file), 'utf8'), dates))
  const bytes = new TextEncoder().encode(text)
  // Our own texts need no thread to guard against them.
  const { parsed, lines } = await readAndParse({ bytes, fileName: file })
  return { parsed, source: { name: file, lines, bytes } }
}

/** Brings a report to where its scene begins, as two people do: a publisher imports it and sends it, an approver agrees. */
export async function stageReport(cast: Cast, scene: ReportScene, { now, today }: { now: Date; today: CalendarDate }): Promise<void> {
  const { slug, file, stage } = scene
  const dates = datesOf(scene, today)
  const published = past(now, today, scene.signedInDays ?? scene.opensInDays, PUBLISHING_HOUR)
  const editor = as(cast, 'publisher', new Date(published.getTime() - 3 * HOUR))
  const { parsed, source } = await readDocument(file, dates)
  // A window that is already over is kept open while its submissions are played in, and moved to where it belongs at the end.
  const openForNow = scene.closesInDays < 0 ? { closes: addDays(today, 1) } : {}
  await importReport(editor, { parsed, source, slug, ...openForNow })
  if (stage === 'draft') return beginEditing(editor, slug, parsed)
  if (progress[file]) await setProgress(editor, { slug, progress: progress[file] })
  const version = scene.policy ? (await setDraftDetails(editor, { slug, version: FIRST, details: scene.policy })).version : FIRST
  if (scene.withSignedPdf) await attachFile(editor, { slug, title: '签字盖章件（PDF）', fileName: `${parsed.title}.pdf`, bytes: signedCopy(parsed, dates) })
  await submitRevision(editor, { slug, version })
  const publishAt = stage === 'approved_for_later' ? instantOf(`${dates.signed}T${PUBLISHING_HOUR}`, ZONE) : null
  await approveRevision(as(cast, 'approver', published), { slug, version: version + 1, publishAt })
}

/** What the editor of the draft has done so far: two decisions, with the doubts of the reading still open. */
async function beginEditing(editor: ReturnType<typeof as>, slug: string, { blocks }: ParsedDocument['parsed']): Promise<void> {
  const anchorOf = (number: string) => {
    const { line, text } = blocks.find((block) => block.kind === 'issue' && block.number === number)!
    return anchorAt(line, text)
  }
  const { version } = await editDraft(editor, { slug, version: FIRST, edits: [{ kind: 'lead_unit', anchor: anchorOf('1'), value: '区发展和改革局' }] })
  await editDraft(editor, { slug, version, edits: [{ kind: 'time_limit', anchor: anchorOf('10'), value: '立行立改，长期坚持' }] })
}

function signedCopy({ title, signedBy, preamble }: ParsedDocument['parsed'], { signed }: DemoDates): Uint8Array {
  const [year, month, day] = signed.split('-').map(Number)
  const paragraphs = [...preamble, '（此件为演示用的签字盖章件，正文与网页公布的内容一致。）']
  return signedPdf({ title: title ?? '', paragraphs, signedBy: signedBy ?? '', signedOn: `${year}年${month}月${day}日` })
}
