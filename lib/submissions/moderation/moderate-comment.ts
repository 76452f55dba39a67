import { requirePermission } from '../../organisations/permissions'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { parseInput } from '../../platform/input'
import { decide, type DecisionMade } from './decide'
import { type ModerationInput, moderationSchema } from './schema'

/**
 * The first decision about a comment: to publish it, to publish it with words hidden, or not to publish it for a reason
 * from the list. It opens the case. Publishing needs the sender's consent. Throws Refusal comment_not_found,
 * already_moderated or no_consent_to_publish; InvalidInput redactions[i]: not_in_text.
 */
export async function moderateComment(ctx: StaffContext, input: ModerationInput): Promise<DecisionMade> {
  requirePermission(ctx.actor, 'comment.moderate')
  const parsed = parseInput(moderationSchema, input)
  return transaction(ctx, (tx) => decide(tx, ctx, 'awaiting', parsed, { action: 'comment.moderated', conflict: 'already_moderated' }))
}
