import { z } from 'zod'
import { ANCHOR_LENGTH } from './anchor'
import { EDITABLE_ROLES } from './editable-roles'
import { WARNING_CODES, parsedReportSchema } from './schema'

/** Longest words an edit may bring: a title, a phone with its hours. */
const WORDS_LIMIT = 2000
const EDITS_LIMIT = 5000

/** Edits made by one press bear one number, and one undo takes all of them back. */
const act = z.number().int().positive().optional()
const edit = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, act })

/** A paragraph of the source: the line it begins on and its first words, so that an edit finds it again in a newer file. */
export const anchorSchema = z.strictObject({ line: z.number().int().positive(), words: z.string().min(1).max(ANCHOR_LENGTH) })
export type Anchor = z.infer<typeof anchorSchema>

const words = z.string().max(WORDS_LIMIT)
/** The printed number in ASCII digits, with its levels. */
const issueNumber = z.string().regex(/^\d{1,4}(?:[.-]\d{1,3}){0,3}$/, 'unknown_value')
const facts = parsedReportSchema.shape

/** The facts of a report that an editor can correct; null: the report does not state it. */
export const FACTS = ['title', 'publisher', 'source', 'publishedAt', 'window', 'phones', 'emails', 'postalAddress', 'signedBy', 'signedOn'] as const
export type Fact = (typeof FACTS)[number]

const factSchema = z.discriminatedUnion('fact', [
  edit({ kind: z.literal('fact'), fact: z.literal('title'), value: facts.title }),
  edit({ kind: z.literal('fact'), fact: z.literal('publisher'), value: facts.publisher }),
  edit({ kind: z.literal('fact'), fact: z.literal('source'), value: facts.source }),
  edit({ kind: z.literal('fact'), fact: z.literal('publishedAt'), value: facts.publishedAt }),
  edit({ kind: z.literal('fact'), fact: z.literal('window'), value: facts.window }),
  edit({ kind: z.literal('fact'), fact: z.literal('phones'), value: facts.phones }),
  edit({ kind: z.literal('fact'), fact: z.literal('emails'), value: facts.emails }),
  edit({ kind: z.literal('fact'), fact: z.literal('postalAddress'), value: facts.postalAddress }),
  edit({ kind: z.literal('fact'), fact: z.literal('signedBy'), value: facts.signedBy }),
  edit({ kind: z.literal('fact'), fact: z.literal('signedOn'), value: facts.signedOn }),
])

/**
 * One decision of an editor about the reading of a source. The source itself is never changed: edits are kept apart from it, in order,
 * and applied to whatever version of the file is read.
 */
export const editSchema = z.union([
  /** What a paragraph is. */
  edit({ kind: z.literal('role'), anchor: anchorSchema, role: z.enum(EDITABLE_ROLES) }),
  /** Two paragraphs stood in one: cut before the character at this place of what is shown. */
  edit({ kind: z.literal('split'), anchor: anchorSchema, at: z.number().int().positive() }),
  /** One paragraph was broken in two: joined to the one before it. */
  edit({ kind: z.literal('join'), anchor: anchorSchema }),
  edit({ kind: z.literal('renumber'), anchor: anchorSchema, number: issueNumber }),
  /** The paragraph answers that issue, wherever it stands; null: where it stands. */
  edit({ kind: z.literal('move'), anchor: anchorSchema, to: anchorSchema.nullable() }),
  edit({ kind: z.literal('retitle'), anchor: anchorSchema, title: words.min(1) }),
  edit({ kind: z.literal('lead_unit'), anchor: anchorSchema, value: words.nullable() }),
  edit({ kind: z.literal('time_limit'), anchor: anchorSchema, value: words.nullable() }),
  /** The editor looked at a warning and lets the reading stand. */
  edit({ kind: z.literal('checked'), code: z.enum(WARNING_CODES), line: z.number().int().positive() }),
  factSchema,
])
export type Edit = z.infer<typeof editSchema>

export const editsSchema = z.array(editSchema).max(EDITS_LIMIT)
