import { z } from 'zod'
import { CommentDisplay, ContactPolicy, Progress, UpdateKind } from '../../../../lib/platform/generated/prisma/enums'

/** What a report says of itself that comes after its publication, as the documentation shows it. */

const instant = z.iso.datetime()
const day = z.iso.date()
const revision = z.number().int().positive()

export const livingIssue = {
  leadUnit: z.string().nullable().describe('As the text states it.'),
  timeLimit: z.string().nullable().describe('As the text states it.'),
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable().describe('A withdrawn issue keeps its number and title; its response is gone and it takes no more comments.'),
  updates: z.array(z.strictObject({
    kind: z.enum(UpdateKind),
    on: day,
    from: z.enum(Progress).nullable().describe('As the update before has it.'),
    progress: z.enum(Progress).nullable(),
    text: z.string(),
  })).describe('Progress updates and look-back reviews, the newest first.'),
  corrections: z.array(z.strictObject({ revision, publishedAt: instant, kind: z.enum(['changed', 'added']) })).describe('The corrections that changed its text, the newest first.'),
}

export const livingReport = {
  commentPolicy: z.strictObject({
    display: z.enum(CommentDisplay).describe('office_only: comments go to the office and are never shown; consentToPublish must be false.'),
    pictures: z.boolean().describe('Whether the form on the page takes pictures along. They are for the office alone, and this interface takes and shows none.'),
    contact: z.enum(ContactPolicy).describe('required: phone or email is needed; not_asked: neither is taken, nor replyBy.'),
  }),
  revisions: z.array(z.strictObject({ number: revision, publishedAt: instant, correctionNote: z.string().nullable(), page: z.url() })).describe('The newest first.'),
  extensions: z.array(z.strictObject({ previousClosesAt: instant, closesAt: instant, reason: z.string(), decidedAt: instant })),
  attachments: z.array(z.strictObject({
    id: z.uuid(),
    title: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    byteCount: z.number().int().positive(),
    sha256: z.hex().length(64),
    addedOn: instant,
    file: z.url().nullable().describe('Null where it was withdrawn.'),
    withdrawnReason: z.string().nullable(),
  })),
}

const run = z.strictObject({ text: z.string(), marked: z.boolean().describe('Whether this is what was searched for.') })
export const searchAnswer = z.strictObject({
  total: z.number().int().nonnegative(),
  page: z.number().int().positive(),
  pages: z.number().int().nonnegative(),
  results: z.array(z.strictObject({
    report: z.strictObject({ slug: z.string(), title: z.string(), publishedAt: instant }),
    issue: z.string().nullable().describe('Number of the issue; null: found in the report outside its issues.'),
    title: z.array(run),
    sentence: z.array(run).describe('The sentence with the hit; empty where the issue is withdrawn.'),
    page: z.url(),
  })),
})
