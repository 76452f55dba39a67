import { recordEvent } from '../../audit/record-event'
import type { Edit } from '../../importing/edits'
import { editReport } from '../../importing/parse-report'
import type { StaffContext } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { InvalidInput, Refusal } from '../../platform/errors'
import type { Prisma } from '../../platform/generated/prisma/client'
import { parseInput } from '../../platform/input'
import { windowEnd } from '../disclosure-window'
import { factEdits, windowFact } from '../fact-edits'
import { loadRevision, requireDraft, type LoadedReport } from '../load-revision'
import { columnsOf, readRevision } from '../revision-text'
import { draftDetailsSchema, type DraftDetails } from '../schema'
import { writeDraft } from './edit-draft'

/**
 * Says what a draft's structure does not: what the report states about itself, and what is not in the document at all (address, window,
 * comment policy, the note of a correction). What is not named stays. Once the report is public its address, window and policy stay
 * whatever is sent: what was promised is kept. A deadline without a beginning opens with the publication. Throws Refusal slug_taken.
 */
export async function setDraftDetails(ctx: StaffContext, input: { slug: string; version: number; details: DraftDetails }): Promise<{ slug: string; version: number }> {
  const { slug, version: seen, details } = parseInput(draftDetailsSchema, input)
  try {
    return await transaction(ctx, async (tx) => {
      const { report, revision } = await loadRevision(tx, ctx, { slug, version: seen }, 'report.import')
      requireDraft(revision)
      const isPublic = report.status !== 'draft'
      const { correctionNote, facts, newSlug, window, ...policy } = details
      const promised = isPublic ? {} : { ...(newSlug ? { slug: newSlug } : {}), ...(window ? windowOf(window, report) : {}), ...policy }
      if (Object.keys(promised).length > 0) await tx.report.update({ where: { id: report.id }, data: promised, select: { id: true } })
      const { report: read, edits, lines } = readRevision(revision)
      const stated = [...factEdits(read, facts ?? {}, report.timeZone), ...(window && !isPublic ? windowFact(read, window) : [])]
      const all: Edit[] = [...edits, ...stated]
      const version = await writeDraft(tx, ctx, revision, {
        ...(correctionNote === undefined ? {} : { correctionNote }),
        ...(stated.length === 0 ? {} : { edits: all as Prisma.InputJsonArray, ...columnsOf(editReport(lines, all).report) }),
      })
      await recordDetails(tx, ctx, report, { revision: revision.number, ...(isPublic ? {} : policy), facts: stated.flatMap((edit) => (edit.kind === 'fact' ? [edit.fact] : [])) })
      return { slug: isPublic ? slug : (newSlug ?? slug), version }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'reports_slug_key')) throw new Refusal('slug_taken', { slug: details.newSlug })
    throw error
  }
}

function recordDetails(tx: Tx, ctx: StaffContext, { id }: LoadedReport, details: Parameters<typeof recordEvent>[2]['details']): Promise<void> {
  return recordEvent(tx, ctx, { action: 'revision.details_set', subjectType: 'report', subjectId: id, details })
}

function windowOf({ opens, closes }: NonNullable<DraftDetails['window']>, { timeZone }: LoadedReport): { opensAt: Date | null; closesAt: Date | null } {
  const [opensAt, closesAt] = [endOf('opens', opens, timeZone), endOf('closes', closes, timeZone)]
  if (opensAt && !closesAt) throw new InvalidInput([{ path: 'details.window.closes', problem: 'required' }])
  if (opensAt && closesAt && closesAt <= opensAt) throw new InvalidInput([{ path: 'details.window.closes', problem: 'before_beginning' }])
  return { opensAt, closesAt }
}

function endOf(side: 'opens' | 'closes', text: string | null, timeZone: string): Date | null {
  if (text === null) return null
  const instant = windowEnd(text, side, timeZone)
  if (!instant) throw new InvalidInput([{ path: `details.window.${side}`, problem: text === '' ? 'required' : 'not_a_date' }])
  return instant
}
