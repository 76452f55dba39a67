import { createHash } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { Edit } from '../../importing/edits'
import { editReport } from '../../importing/parse-report'
import type { SourceLine } from '../../importing/source-line'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { parseInput } from '../../platform/input'
import { differenceBetween, type ParagraphChange } from '../difference'
import { loadRevision, requireDraft } from '../load-revision'
import { columnsOf, readRevision, writeIssueTexts } from '../revision-text'
import { undoEditSchema } from '../schema'
import { writeDraft } from './edit-draft'

export type NewSource = { name: string; lines: SourceLine[]; bytes: Uint8Array }

export type Reimported = {
  version: number
  /** What the new file changes, line by line. */
  changes: ParagraphChange[]
  /** Decisions that found no place in the new file; they are kept and apply again where their words come back. */
  unplaced: Edit[]
}

/** Exchanges the source of a draft for a newer file. What the editor decided stays apart from it and is applied to the new one. */
export async function reimportDraft(ctx: StaffContext, input: { slug: string; version: number; source: NewSource }): Promise<Reimported> {
  const { source } = input
  const { slug, version: seen } = parseInput(undoEditSchema, { slug: input.slug, version: input.version })
  return transaction(ctx, async (tx) => {
    const { report, revision } = await loadRevision(tx, ctx, { slug, version: seen }, 'report.import')
    requireDraft(revision)
    const before = readRevision(revision)
    const after = editReport(source.lines, before.edits)
    const version = await writeDraft(tx, ctx, revision, { ...sourceColumns(source), ...columnsOf(after.report) })
    await writeIssueTexts(tx, { reportId: report.id, revisionId: revision.id, report: after.report })
    const changes = differenceBetween(textsOf(before.lines), textsOf(source.lines))
    await recordEvent(tx, ctx, {
      action: 'revision.reimported', subjectType: 'report', subjectId: report.id,
      details: { revision: revision.number, changed: changes.filter(({ kind }) => kind !== 'same').length, unplaced: after.unplaced.length },
    })
    return { version, changes, unplaced: after.unplaced }
  })
}

/** The columns of a revision that keep its source. */
export function sourceColumns({ name, lines, bytes }: NewSource) {
  return {
    sourceName: name, sourceText: textsOf(lines).join('\n'), sourceLines: lines,
    sourceDigest: new Uint8Array(createHash('sha256').update(bytes).digest()),
  }
}

function textsOf(lines: SourceLine[]): string[] {
  return lines.map(({ text }) => text.trim())
}
