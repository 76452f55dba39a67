import { z } from 'zod'
import type { FieldProblem } from '../platform/errors'
import { Identity, ReplyBy, Stance } from '../platform/generated/prisma/enums'
import { parseInput } from '../platform/input'
import { fitsIn, isBlank, isStorable } from '../platform/text'
import { isEmail, isName, isPhone } from './contact-fields'

/** User-perceived characters in one comment. */
export const COMMENT_LIMIT = 5000
export const COMMENTS_PER_SUBMISSION_LIMIT = 20
export const NAME_LIMIT = 100
const SLUG_LIMIT = 200
const ISSUE_NUMBER_LIMIT = 40

/** A text with one rule that names at most one problem; unlike an aborting refinement it lets the rules between fields run. */
function textThat(problemOf: (text: string) => [problem: FieldProblem, limit?: number] | null) {
  return z.string().superRefine((text, ctx) => {
    const found = problemOf(text)
    if (found) ctx.addIssue({ code: 'custom', message: found[0], params: { limit: found[1] } })
  })
}

const issueNumber = textThat((text) => (text.length > 0 && text.length <= ISSUE_NUMBER_LIMIT && isStorable(text) ? null : ['unknown_issue']))

const commentBody = textThat((text) => {
  if (isBlank(text)) return ['required']
  if (!isStorable(text)) return ['forbidden_characters']
  return fitsIn(text, COMMENT_LIMIT) ? null : ['too_long', COMMENT_LIMIT]
})

const reportSlug = textThat((text) => {
  if (isBlank(text)) return ['required']
  return text.length <= SLUG_LIMIT && isStorable(text) ? null : ['unknown_value']
})

const personName = textThat((text) => {
  if (isBlank(text)) return ['required']
  if (!fitsIn(text, NAME_LIMIT)) return ['too_long', NAME_LIMIT]
  return isName(text) ? null : ['forbidden_characters']
})

const commentSchema = z.strictObject({
  issue: issueNumber.nullable().describe('Number of the issue as the report has it, such as "12"; null: about the report as a whole.'),
  stance: z.enum(Stance),
  body: commentBody.describe(`What is said, kept as it was sent; at most ${COMMENT_LIMIT} user-perceived characters (UAX #29 grapheme clusters).`),
})

const shape = z.strictObject({
  report: reportSlug.describe('Slug of the report.'),
  comments: z.array(commentSchema).min(1).max(COMMENTS_PER_SUBMISSION_LIMIT).describe('In the order in which they are to be read.'),
  identity: z.enum(Identity).describe('anonymous; office: named to the office only; public: named publicly.'),
  name: personName.nullish()
    .describe(`Needed for the identities office and public, refused for anonymous; at most ${NAME_LIMIT} user-perceived characters.`),
  phone: textThat((text) => (isPhone(text) ? null : ['not_a_phone'])).nullish(),
  email: textThat((text) => (isEmail(text) ? null : ['not_an_email'])).nullish(),
  consentToPublish: z.boolean().describe('Whether the comments may be shown to anyone once a moderator has said so.'),
  replyBy: z.enum(ReplyBy).nullish().describe('Needs the contact that it names.'),
  emailReceipt: z.boolean().nullish().describe('Whether the receipt is also sent by e-mail; needs `email`.'),
})

/**
 * What a citizen sends. Every rule that ties one field to another is checked even where a third field is wrong, so that
 * all problems are named at once.
 */
export const submissionSchema = shape.superRefine((given, ctx) => {
  const { identity, name, phone, email, replyBy, emailReceipt } = given as Partial<z.output<typeof shape>>
  const problem = (path: PropertyKey[], error: string) => ctx.addIssue({ code: 'custom', path, message: error })
  if (identity === 'anonymous' && isGiven(name)) problem(['name'], 'not_when_anonymous')
  if ((identity === 'office' || identity === 'public') && !isGiven(name)) problem(['name'], 'needed_for_identity')
  if (replyBy === 'email' && !isGiven(email)) problem(['email'], 'needed_for_reply')
  if (replyBy === 'phone' && !isGiven(phone)) problem(['phone'], 'needed_for_reply')
  if (emailReceipt === true && replyBy !== 'email' && !isGiven(email)) problem(['email'], 'needed_for_receipt')
}, { when: ({ value }) => typeof value === 'object' && value !== null })

export type SubmissionInput = z.output<typeof submissionSchema>

/**
 * The one door for what a citizen sends, from the form and from the API alike. Throws InvalidInput naming every wrong
 * field. Of a list that is too long only the permitted part is looked at: naming the problems of a million would be work
 * for an attacker's sake.
 */
export function parseSubmission(input: unknown): SubmissionInput {
  const comments = (input as { comments?: unknown } | null | undefined)?.comments
  if (!Array.isArray(comments) || comments.length <= COMMENTS_PER_SUBMISSION_LIMIT + 1) return parseInput(submissionSchema, input)
  return parseInput(submissionSchema, { ...(input as object), comments: comments.slice(0, COMMENTS_PER_SUBMISSION_LIMIT + 1) })
}

/** A wrongly typed value is its own problem; only a missing one is "needed". */
function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}
