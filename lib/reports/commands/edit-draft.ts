import { recordEvent } from '../../audit/record-event'
import { editsSchema, type Edit } from '../../importing/edits'
import { editReport } from '../../importing/parse-report'
import type { SourceLine } from '../../importing/source-line'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Prisma } from '../../platform/generated/prisma/client'
import { parseInput } from '../../platform/input'
import { loadRevision, requireDraft, type LoadedReport, type LoadedRevision } from '../load-revision'
import { columnsOf, writeIssueTexts } from '../revision-text'
import { editDraftSchema, undoEditSchema } from '../schema'

/**
 * Adds an editor's decisions about the reading of the source; the source itself stays as it came. Throws Refusal revision_not_editable,
 * changed_meanwhile, or edit_not_placed where the paragraph it speaks of is not there.
 */
export async function editDraft(ctx: StaffContext, input: { slug: string; version: number; edits: Edit[] }): Promise<{ version: number }> {
  const { slug, version, edits } = parseInput(editDraftSchema, input)
  return transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug, version }, 'report.import')
    requireDraft(revision)
    const all = [...(revision.edits as Edit[]), ...edits]
    const { unplaced } = editReport(revision.sourceLines as SourceLine[], all)
    if (unplaced.some((edit) => edits.includes(edit))) throw new Refusal('edit_not_placed')
    return saveEdits(tx, ctx, { report, revision, edits: all, action: 'revision.edited', kinds: edits.map(({ kind }) => kind) })
  })
}

/** Takes back the last decision, whoever made it. Throws Refusal nothing_to_undo. */
export async function undoEdit(ctx: StaffContext, input: { slug: string; version: number }): Promise<{ version: number }> {
  const { slug, version } = parseInput(undoEditSchema, input)
  return transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug, version }, 'report.import')
    requireDraft(revision)
    const edits = revision.edits as Edit[]
    const last = edits.at(-1)
    if (!last) throw new Refusal('nothing_to_undo')
    return saveEdits(tx, ctx, { report, revision, edits: edits.slice(0, -1), action: 'revision.edit_undone', kinds: [last.kind] })
  })
}

type Saving = { report: LoadedReport; revision: LoadedRevision; edits: Edit[]; action: string; kinds: string[] }

async function saveEdits(tx: Tx, ctx: StaffContext, { report, revision, edits, action, kinds }: Saving): Promise<{ version: number }> {
  const lines = revision.sourceLines as SourceLine[]
  const { report: read } = editReport(lines, parseInput(editsSchema, edits))
  const version = await writeDraft(tx, ctx, revision, { edits: edits as Prisma.InputJsonArray, ...columnsOf(read) })
  await writeIssueTexts(tx, { reportId: report.id, revisionId: revision.id, report: read })
  await recordEvent(tx, ctx, { action, subjectType: 'report', subjectId: report.id, details: { revision: revision.number, edits: kinds } })
  return { version }
}

/** Writes a draft revision and says its new version. Throws Refusal changed_meanwhile where another wrote it first. */
export async function writeDraft(
  tx: Tx, ctx: StaffContext, { id, version }: LoadedRevision, data: Prisma.ReportRevisionUncheckedUpdateManyInput,
): Promise<number> {
  const { count } = await tx.reportRevision.updateMany({
    where: { id, status: 'draft', version }, data: { ...data, editedBy: ctx.actor.id, version: { increment: 1 } },
  })
  if (count === 0) throw new Refusal('changed_meanwhile')
  return version + 1
}
