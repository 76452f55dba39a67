import { z } from 'zod'
import { NOTE_LIMIT } from '../organisations/schema'
import { Outcome } from '../platform/generated/prisma/enums'
import { fitsIn, isBlank, isStorable } from '../platform/text'
import { needsReason } from './lifecycle'

/** User-perceived characters in the public text of a reply, and in the private one. */
export const REPLY_LIMIT = 5000
/** Replies that can be released in one act. */
export const RELEASE_LIMIT = 200

const emptyIsUnset = (value: unknown) => (typeof value === 'string' && isBlank(value) ? null : value)

/** Staff text of several lines, counted in user-perceived characters and kept as typed. */
function prose(limit: number) {
  return z.string({ error: 'required' })
    .refine((text) => !isBlank(text), 'required')
    .refine(isStorable, 'forbidden_characters')
    .refine((text) => fitsIn(text, limit), { error: 'too_long', params: { limit } })
}

const commentId = z.uuid('not_a_uuid')
const replyId = z.uuid('not_a_uuid')
/** What the page showed; a change since then is a conflict. */
const version = z.coerce.number().int().min(1).nullish()
const note = z.preprocess(emptyIsUnset, prose(NOTE_LIMIT).nullish())

export const assignCaseSchema = z.object({ commentId, unitId: z.uuid('not_a_uuid'), note, version })
export const draftReplySchema = z.object({
  commentId, publicText: prose(REPLY_LIMIT), privateText: z.preprocess(emptyIsUnset, prose(REPLY_LIMIT).nullish()), version,
})
export const replySchema = z.object({ replyId, version })
export const returnReplySchema = z.object({ replyId, note: prose(NOTE_LIMIT), version })
export const releaseRepliesSchema = z.object({
  replyIds: z.array(z.uuid('not_a_uuid')).min(1).max(RELEASE_LIMIT).transform((ids) => [...new Set(ids)]),
})
export const concludeCaseSchema = z.object({
  commentId, outcome: z.enum(Outcome, 'unknown_value'), reason: z.preprocess(emptyIsUnset, prose(NOTE_LIMIT).nullish()), version,
}).refine(({ outcome, reason }) => Boolean(reason) || !needsReason(outcome), { error: 'required', path: ['reason'] })
