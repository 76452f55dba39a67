import { isDeepStrictEqual } from 'node:util'
import { recordEvent } from '../../audit/record-event'
import { editsSchema, type Edit } from '../../importing/edits'
import type { EditedReport } from '../../importing/parse-report'
import type { SourceLine } from '../../importing/source-line'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import type { Prisma } from '../../platform/generated/prisma/client'
import { parseInput } from '../../platform/input'
import { loadRevision, requireDraft, type LoadedReport, type LoadedRevision } from '../load-revision'
import { readingOf } from '../reading'
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
    const before = revision.edits as Edit[]
    const act = Math.max(0, ...before.map((edit) => edit.act ?? 0)) + 1
    const added = edits.map((edit) => ({ ...edit, act }))
    const edited = readEdited(revision, [...before, ...added])
    if (edited.unplaced.some((edit) => edit.act === act)) throw new Refusal('edit_not_placed')
    return saveEdits(tx, ctx, { report, revision, edited, action: 'revision.edited', kinds: edits.map(({ kind }) => kind) })
  })
}

/** Takes back the last decision with all edits that were made by it, whoever made it. Throws Refusal nothing_to_undo. */
export async function undoEdit(ctx: StaffContext, input: { slug: string; version: number }): Promise<{ version: number }> {
  const { slug, version } = parseInput(undoEditSchema, input)
  return transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug, version }, 'report.import')
    requireDraft(revision)
    const edits = revision.edits as Edit[]
    const last = edits.at(-1)
    if (!last) throw new Refusal('nothing_to_undo')
    const kept = edits.filter((edit) => edit !== last && (last.act === undefined || edit.act !== last.act))
    const kinds = edits.filter((edit) => !kept.includes(edit)).map(({ kind }) => kind)
    return saveEdits(tx, ctx, { report, revision, edited: readEdited(revision, kept), action: 'revision.edit_undone', kinds })
  })
}

/** Forgets decisions that find no place in the source as it is now. Throws Refusal nothing_to_undo where all of them have one. */
export async function forgetUnplacedEdits(ctx: StaffContext, input: { slug: string; version: number }): Promise<{ version: number }> {
  const { slug, version } = parseInput(undoEditSchema, input)
  return transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug, version }, 'report.import')
    requireDraft(revision)
    const { edits, unplaced } = readEdited(revision, revision.edits as Edit[])
    if (unplaced.length === 0) throw new Refusal('nothing_to_undo')
    const edited = readEdited(revision, edits.filter((edit) => !isAmong(unplaced, edit)))
    return saveEdits(tx, ctx, { report, revision, edited, action: 'revision.edit_undone', kinds: unplaced.map(({ kind }) => kind) })
  })
}

/** A reading that is kept holds edits equal to the stored ones, not the same objects. */
function isAmong(edits: Edit[], edit: Edit): boolean {
  return edits.some((other) => isDeepStrictEqual(other, edit))
}

type Edited = EditedReport & { edits: Edit[] }
type Saving = { report: LoadedReport; revision: LoadedRevision; edited: Edited; action: string; kinds: string[] }

function readEdited(revision: LoadedRevision, all: Edit[]): Edited {
  const edits = parseInput(editsSchema, all)
  return { edits, ...readingOf(revision.sourceLines as SourceLine[], edits) }
}

async function saveEdits(tx: Tx, ctx: StaffContext, { report, revision, edited, action, kinds }: Saving): Promise<{ version: number }> {
  const { report: read, edits } = edited
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
