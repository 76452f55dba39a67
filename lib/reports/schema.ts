import { z } from 'zod'
import { editSchema } from '../importing/edits'
import { EMAIL_LIMIT, emailSchema, lineSchema, textSchema } from '../organisations/schema'
import { CommentDisplay, ContactPolicy, Progress, UpdateKind } from '../platform/generated/prisma/enums'
import { isCalendarDate } from '../platform/zoned-time'

/** Longest public reason or note about a report. */
export const REASON_LIMIT = 1000
export const UPDATE_LIMIT = 5000
export const ATTACHMENT_LIMIT_BYTES = 20 * 1024 * 1024
export const ATTACHMENTS_PER_REPORT_LIMIT = 20
const TITLE_LIMIT = 300
const FILE_NAME_LIMIT = 200
const PHONE_LIMIT = 60
const CONTACTS_LIMIT = 20
const EDITS_AT_ONCE_LIMIT = 500

/** What stands in the report's address. */
export const slugSchema = z.string({ error: 'required' }).max(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'forbidden_characters')
const version = z.number().int().positive()
const issueNumber = z.string().min(1).max(40)
const reason = textSchema(REASON_LIMIT)

export const reportSlugSchema = z.object({ slug: slugSchema })

export const progressSchema = z.object({
  slug: slugSchema,
  progress: z.record(z.string(), z.enum(Progress)),
})

export const editDraftSchema = z.object({ slug: slugSchema, version, edits: z.array(editSchema).min(1).max(EDITS_AT_ONCE_LIMIT) })

/** A revision as the page showed it. */
export const undoEditSchema = z.object({ slug: slugSchema, version })

const emptyIsUnset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? null : value)
const statedLine = z.preprocess(emptyIsUnset, lineSchema(TITLE_LIMIT).nullable())
const statedDay = z.preprocess(emptyIsUnset, z.string().trim().refine(isCalendarDate, 'not_a_date').nullable())

/** What a report says about itself, as an editor states it; empty means that the report does not say it. */
const statedFacts = z.object({
  title: statedLine,
  publisher: statedLine,
  source: statedLine,
  /** A day, or a day with the hour as the report's zone shows it: 2026-10-08 09:20. */
  publishedAt: z.preprocess(emptyIsUnset, z.string().trim().max(40).nullable()),
  signedBy: statedLine,
  signedOn: statedDay,
  phones: z.array(z.object({ number: lineSchema(PHONE_LIMIT), hours: statedLine })).max(CONTACTS_LIMIT),
  emails: z.array(lineSchema(EMAIL_LIMIT).refine((text) => emailSchema.safeParse(text).success, 'not_an_email')).max(CONTACTS_LIMIT),
  postalAddress: statedLine,
})

/** Each part is left as it is where it is not named. */
const details = z.object({
  newSlug: slugSchema.optional(),
  /** A day, a wall time in the report's zone or an instant; null: not stated. */
  window: z.object({ opens: z.string().max(40).nullable(), closes: z.string().max(40).nullable() }).optional(),
  commentDisplay: z.enum(CommentDisplay).optional(),
  contactPolicy: z.enum(ContactPolicy).optional(),
  attachmentsAllowed: z.boolean().optional(),
  correctionNote: z.preprocess(emptyIsUnset, textSchema(REASON_LIMIT).nullable()).optional(),
  facts: statedFacts.partial().optional(),
})
export type DraftDetails = Omit<z.output<typeof details>, 'facts'> & { facts?: Partial<StatedFacts> }
export type StatedFacts = z.output<typeof statedFacts>
export const draftDetailsSchema = z.object({ slug: slugSchema, version, details })

export const approveRevisionSchema = z.object({ slug: slugSchema, version, publishAt: z.date().nullish() })
export const returnRevisionSchema = z.object({ slug: slugSchema, version, note: reason })

export const extensionSchema = z.object({ slug: slugSchema, closes: z.string().max(40), reason })
export const decisionSchema = z.object({ slug: slugSchema, id: z.uuid(), note: reason.nullish() })

export const progressUpdateSchema = z.object({
  slug: slugSchema,
  issue: issueNumber,
  kind: z.enum(UpdateKind),
  on: z.string().refine(isCalendarDate, 'not_a_date'),
  progress: z.enum(Progress).nullable(),
  text: textSchema(UPDATE_LIMIT),
}).refine(({ kind, progress }) => kind === 'look_back' || progress !== null, { error: 'required', path: ['progress'] })

export const withdrawalSchema = z.object({ slug: slugSchema, issue: issueNumber, reason })
export const withdrawnAttachmentSchema = z.object({ slug: slugSchema, id: z.uuid(), reason })

export const attachmentSchema = z.object({
  slug: slugSchema,
  title: lineSchema(TITLE_LIMIT),
  fileName: lineSchema(FILE_NAME_LIMIT),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0, 'required').refine((bytes) => bytes.length <= ATTACHMENT_LIMIT_BYTES, 'too_long'),
})
