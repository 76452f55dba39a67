import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { windowEnd } from '../disclosure-window'
import { loadRevision, requireDraft } from '../load-revision'
import { draftDetailsSchema, type DraftDetails } from '../schema'
import { writeDraft } from './edit-draft'

/**
 * Says what is not in the document: address, window, comment policy, the note of a correction. Once the report is public only the
 * note can still be set: what was promised stays. A deadline without a beginning opens with the publication.
 */
export async function setDraftDetails(ctx: StaffContext, input: { slug: string; version: number; details: DraftDetails }): Promise<{ slug: string; version: number }> {
  const { slug, version: seen, details } = parseInput(draftDetailsSchema, input)
  try {
    return await transaction(ctx, async (tx) => {
      const { report, revision } = await loadRevision(tx, ctx, { slug, version: seen }, 'report.import')
      requireDraft(revision)
      const { correctionNote, newSlug, opens, closes, ...policy } = details
      if (report.status === 'draft') {
        const window = { opensAt: endOf('opens', opens, report.timeZone), closesAt: endOf('closes', closes, report.timeZone) }
        if (window.opensAt && (!window.closesAt || window.closesAt <= window.opensAt)) throw new InvalidInput([{ path: 'details.closes', problem: 'not_a_date' }])
        await tx.report.update({ where: { id: report.id }, data: { slug: newSlug ?? slug, ...window, ...policy }, select: { id: true } })
      }
      const version = await writeDraft(tx, ctx, revision, { correctionNote: correctionNote ?? null })
      await recordEvent(tx, ctx, {
        action: 'revision.details_set', subjectType: 'report', subjectId: report.id, details: { revision: revision.number, slug: newSlug ?? slug, ...policy },
      })
      return { slug: report.status === 'draft' ? (newSlug ?? slug) : slug, version }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'reports_slug_key')) throw new Refusal('slug_taken', { slug: details.newSlug })
    throw error
  }
}

function endOf(side: 'opens' | 'closes', text: string | null, timeZone: string): Date | null {
  if (text === null) return null
  const instant = windowEnd(text, side, timeZone)
  if (!instant) throw new InvalidInput([{ path: `details.${side}`, problem: 'not_a_date' }])
  return instant
}
