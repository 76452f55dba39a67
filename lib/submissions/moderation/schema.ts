import { z } from 'zod'
import { NOTE_LIMIT, textSchema } from '../../organisations/schema'
import { NotPublishedReason } from '../../platform/generated/prisma/enums'

export const REDACTIONS_LIMIT = 500

export const moderationDecisions = ['published', 'published_redacted', 'not_published'] as const
export type Decision = (typeof moderationDecisions)[number]

const emptyIsUnset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const range = z.strictObject({ start: z.number().int(), end: z.number().int() })

/** Redactions count only where words are hidden, a reason only where nothing is shown; elsewhere they are ignored. */
export const moderationSchema = z.object({
  commentId: z.uuid('not_a_uuid'),
  decision: z.enum(moderationDecisions, 'unknown_value'),
  redactions: z.array(range).max(REDACTIONS_LIMIT).nullish(),
  reason: z.preprocess(emptyIsUnset, z.enum(NotPublishedReason, 'unknown_value').nullish()),
  note: z.preprocess(emptyIsUnset, textSchema(NOTE_LIMIT).nullish()),
}).superRefine(({ decision, redactions, reason }, ctx) => {
  const required = (path: string) => ctx.addIssue({ code: 'custom', path: [path], message: 'required' })
  if (decision === 'published_redacted' && !redactions?.length) required('redactions')
  if (decision === 'not_published' && !reason) required('reason')
})

export type ModerationInput = z.input<typeof moderationSchema>
export type ParsedModeration = z.output<typeof moderationSchema>
