import { z } from 'zod'
import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { Moderation } from '../../platform/generated/prisma/enums'
import { parseInput } from '../../platform/input'
import { decide, type DecisionMade } from './decide'
import { type ModerationInput, moderationSchema } from './schema'

const fromSchema = z.object({ from: z.enum(Moderation, 'unknown_value') })

/**
 * Takes back an earlier decision by a new one; the earlier stays on record. `from` is the decision that the moderator saw:
 * Refusal changed_meanwhile where it is no longer that one, not_yet_moderated where there was none.
 */
export async function reviseModeration(ctx: StaffContext, input: ModerationInput & { from: Moderation }): Promise<DecisionMade> {
  requirePermission(ctx.actor, 'comment.moderate')
  const parsed = parseInput(moderationSchema, input)
  const { from } = parseInput(fromSchema, input)
  if (from === 'awaiting') throw new Refusal('not_yet_moderated')
  return transaction(ctx, (tx) => decide(tx, ctx, from, parsed, { action: 'comment.moderation_revised', conflict: 'changed_meanwhile' }))
}
