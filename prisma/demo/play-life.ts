import { addDays, type CalendarDate } from '../../lib/platform/zoned-time'
import { approveRevision } from '../../lib/reports/commands/decide-revision'
import { approveExtension, proposeExtension } from '../../lib/reports/commands/extend-window'
import { reimportDraft } from '../../lib/reports/commands/reimport-draft'
import { setDraftDetails } from '../../lib/reports/commands/set-draft-details'
import { startCorrection } from '../../lib/reports/commands/start-correction'
import { submitRevision } from '../../lib/reports/commands/submit-revision'
import { approveProgressUpdate, proposeProgressUpdate } from '../../lib/reports/commands/update-progress'
import { withdrawIssue, withdrawReport } from '../../lib/reports/commands/withdraw'
import { as, type Cast } from './cast'
import { fillDates, type DemoDates } from './dates'
import type { DemoCorrection, DemoLife, DemoUpdate } from './lives'
import type { ReportScene } from './scenes'
import { datesOf, past, readDocument } from './stage-report'

type Playing = { cast: Cast; scene: ReportScene; dates: DemoDates; now: Date; today: CalendarDate }

/** What happens to a public report, each act on its day and by the two people it needs. */
export async function playLife(playing: Omit<Playing, 'dates'>): Promise<void> {
  const { cast, scene, now, today } = playing
  const all = { ...playing, dates: datesOf(scene, today) }
  const { corrections = [], extension, updates = [], withdrawnIssue } = scene.life ?? {}
  if (withdrawnIssue) {
    const { issue, reason, inDays } = withdrawnIssue
    await withdrawIssue(as(cast, 'publisher', past(now, today, inDays, '16:40')), { slug: scene.slug, issue, reason })
  }
  for (const update of updates) await playUpdate(all, update)
  if (extension) await playExtension(all, extension)
  for (const [index] of corrections.entries()) await playCorrection(all, corrections.slice(0, index + 1))
  if (scene.withdrawn) {
    const { inDays, reason } = scene.withdrawn
    await withdrawReport(as(cast, 'publisher', past(now, today, inDays, '18:05')), { slug: scene.slug, reason })
  }
}

async function playUpdate({ cast, scene, dates, now, today }: Playing, { issue, kind, inDays, progress, text, stage }: DemoUpdate): Promise<void> {
  const { slug } = scene
  const on = addDays(today, inDays)
  const { updateId } = await proposeProgressUpdate(as(cast, 'publisher', past(now, today, inDays, '15:30')), { slug, issue, kind, on, progress, text: fillDates(text, dates) })
  if (!stage) await approveProgressUpdate(as(cast, 'approver', past(now, today, inDays, '17:10')), { slug, id: updateId })
}

async function playExtension({ cast, scene: { slug }, now, today }: Playing, { decidedInDays, closesInDays, reason }: NonNullable<DemoLife['extension']>): Promise<void> {
  const closes = addDays(today, closesInDays)
  const { extensionId } = await proposeExtension(as(cast, 'publisher', past(now, today, decidedInDays, '09:40')), { slug, closes, reason })
  await approveExtension(as(cast, 'approver', past(now, today, decidedInDays, '11:15')), { slug, id: extensionId })
}

/** The newest correction on top of those before it: a newer file, a public note, and a second person who agrees. */
async function playCorrection({ cast, scene: { slug, file }, dates, now, today }: Playing, corrections: DemoCorrection[]): Promise<void> {
  const { inDays, note, stage } = corrections.at(-1)!
  const editor = as(cast, 'publisher', past(now, today, inDays, '14:20'))
  await startCorrection(editor, { slug })
  const { source } = await readDocument(file, dates, (text) => corrections.flatMap(({ changes }) => changes).reduce((mended, change) => exchange(mended, change, dates), text))
  const { version } = await reimportDraft(editor, { slug, version: 1, source })
  const noted = await setDraftDetails(editor, { slug, version, details: { correctionNote: note } })
  await submitRevision(editor, { slug, version: noted.version })
  if (!stage) await approveRevision(as(cast, 'approver', past(now, today, inDays, '16:30')), { slug, version: noted.version + 1 })
}

function exchange(text: string, { from, to }: { from: string; to: string }, dates: DemoDates): string {
  if (text.split(from).length !== 2) throw new Error(`a correction of the demo finds no single place for: ${from}`)
  return text.replace(from, () => fillDates(to, dates))
}
