import { z } from 'zod'
import { documentBlockSchema } from '../../../../lib/importing/schema'
import { fieldProblems } from '../../../../lib/platform/errors'
import { Identity, Moderation, NotPublishedReason, Outcome, Progress, ReplyBy, Stance } from '../../../../lib/platform/generated/prisma/enums'
import { submissionSchema } from '../../../../lib/submissions/schema'
import { livingIssue, livingReport } from './living-schemas'

/** What the interface for programs answers and takes, as its documentation shows it; tests hold the answers against it. */

const instant = z.iso.datetime().describe('An instant in UTC.')
const day = z.iso.date()
const figure = z.number().int().nonnegative()
const cursor = z.string().nullable().describe('Where the next page begins; null on the last one.')

const windowStatus = z.enum(['not_stated', 'upcoming', 'open', 'closed'])
export const windowAnswer = z.strictObject({
  opensAt: instant.nullable().describe('Inclusive.'),
  closesAt: instant.nullable().describe('Exclusive.'),
  timeZone: z.string().describe('IANA name of the zone in which the days of the window were stated.'),
  status: windowStatus,
})
const windowWithDays = windowAnswer.extend({
  lastDay: day.nullable().describe('The last day on which comments are accepted, in that zone.'),
  daysLeft: figure.nullable().describe('Counting today: 1 on the last day, 0 once closed.'),
})

export const reportSummary = z.strictObject({
  slug: z.string(),
  title: z.string(),
  organisation: z.strictObject({ slug: z.string(), name: z.string(), nameEn: z.string().nullable() }),
  publisher: z.string().nullable(),
  publishedAt: instant,
  issueCount: figure,
  window: windowAnswer,
  counts: z.strictObject({ received: figure, answered: figure }),
})
export const reportList = z.strictObject({ reports: z.array(reportSummary), nextCursor: cursor })

const phones = z.array(z.strictObject({ number: z.string(), hours: z.string().nullable() }))
const issueCounts = z.strictObject({
  received: figure, shown: figure, answered: figure,
  byStance: z.strictObject({ affirms: figure, not_resolved: figure, information: figure, suggestion: figure }),
  byOutcome: z.partialRecord(z.enum(Outcome), figure),
})
export const issueAnswer = z.strictObject({
  number: z.string(), title: z.string(), section: z.string().nullable(), paragraphs: z.array(z.string()), measures: z.array(z.string()),
  progress: z.enum(Progress), counts: issueCounts, ...livingIssue,
  page: z.url().describe('Its permanent address.'),
  comments: z.url().describe('What was said about it and answered, as anyone may see it.'),
})
const chapter = z.strictObject({
  level: z.union([z.literal(1), z.literal(2)]),
  heading: z.string(),
  paragraphs: z.array(z.string()).describe('Those under this very heading that answer no issue.'),
  issues: z.array(z.string()).describe('The numbers of the issues under this very heading.'),
})
const addresses = z.strictObject({
  page: z.strictObject({ zh: z.url(), en: z.url() }),
  comments: z.url().describe('What was said about the report and answered, page by page.'),
  feed: z.url().describe('Atom.'),
  calendar: z.url().nullable().describe('The end of the window (RFC 5545).'),
  printEdition: z.url(),
  picture: z.url().describe('1200 by 630 pixels, PNG.'),
})
export const reportAnswer = reportSummary.omit({ counts: true }).extend({
  window: windowWithDays,
  source: z.string().nullable(),
  sourcePublishedAt: z.string().nullable().describe('A date, or a date-time with offset, as precise as the source.'),
  signedBy: z.string().nullable(),
  signedOn: day.nullable(),
  postalAddress: z.string().nullable(),
  phones,
  emails: z.array(z.string()),
  revision: z.strictObject({ number: figure, publishedAt: instant, sourceDigest: z.hex().length(64).describe('SHA-256 of the file that the text was read from.') }),
  blocks: z.array(documentBlockSchema).describe('The whole document in its order.'),
  chapters: z.array(chapter).describe('The same by headings, in the order of the document.'),
  issues: z.array(issueAnswer),
  addresses,
  counts: z.strictObject({ total: issueCounts, aboutTheWhole: issueCounts }),
  ...livingReport,
})

export const publicComment = z.strictObject({
  id: z.uuid(),
  issue: z.string().nullable().describe('Null: about the report as a whole.'),
  stance: z.enum(Stance),
  body: z.string(),
  revision: figure.describe('The number of the revision that it was written on.'),
  redacted: z.boolean(),
  receivedOn: day,
  author: z.string().nullable().describe('Only of those who asked to be named publicly.'),
  replies: z.array(z.strictObject({ text: z.string(), releasedOn: day })),
  outcome: z.enum(Outcome).nullable(),
  outcomeReason: z.string().nullable(),
})
export const commentList = z.strictObject({ comments: z.array(publicComment), total: figure, nextCursor: cursor })

export const submissionRequest = submissionSchema
export const acknowledgement = z.strictObject({ number: z.string(), receipt: z.string(), receivedAt: instant })

export const lookupRequest = z.strictObject({ receipt: z.string().describe('Spaces, dashes and capitals make no difference.') })
const timelineEvent = z.strictObject({
  at: instant,
  event: z.enum(['received', 'published', 'published_redacted', 'not_published', 'assigned', 'answered', 'concluded']),
  unit: z.string().nullable().describe('Of an assignment.'),
})
const followedComment = z.strictObject({
  issue: z.string().nullable(),
  issueTitle: z.string().nullable(),
  stance: z.enum(Stance),
  body: z.string().describe('As it was sent.'),
  state: z.enum(Moderation),
  notPublishedReason: z.enum(NotPublishedReason).nullable(),
  progress: z.enum(['received', 'with_unit', 'answered', 'concluded']),
  unit: z.string().nullable(),
  outcome: z.enum(Outcome).nullable(),
  outcomeReason: z.string().nullable(),
  replies: z.array(z.strictObject({ text: z.string(), privateText: z.string().nullable(), releasedAt: instant })),
  timeline: z.array(timelineEvent),
})
export const followUp = z.strictObject({
  number: z.string(),
  receivedAt: instant,
  report: z.strictObject({ slug: z.string(), title: z.string() }),
  identity: z.enum(Identity),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  replyBy: z.enum(ReplyBy).nullable(),
  consentToPublish: z.boolean(),
  pictures: figure.describe('How many came with it, by the form on the page; they are for the office alone.'),
  comments: z.array(followedComment),
})

export const receiptKey = z.strictObject({
  keyId: z.string(),
  algorithm: z.literal('Ed25519'),
  publicKeyPem: z.string(),
  jwk: z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), use: z.literal('sig'), kid: z.string() }),
})

const fieldError = z.strictObject({ path: z.string(), problem: z.enum(fieldProblems), limit: z.number().optional(), message: z.string() })
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe('One word for the program; the same as in type.'),
  detail: z.string().describe('What to do about it, in the language of Accept-Language (zh, en).'),
  requestId: z.string(),
  errors: z.array(fieldError).optional()
    .describe('Every wrong field, where the code is invalid_input.'),
  at: instant.optional().describe('When it was decided, on the clock of the database; with window_* only, like the next two.'),
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).optional().describe('With report_withdrawn only.'),
  window: windowAnswer.omit({ status: true }).optional(),
  contacts: z.strictObject({ phones, emails: z.array(z.string()), postalAddress: z.string().nullable() }).optional(),
}).describe('RFC 9457.')

export const healthAnswer = z.strictObject({ status: z.enum(['ok', 'unavailable']) })
