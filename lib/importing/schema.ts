import { z } from 'zod'

export const WARNING_CODES = [
  'title_missing',
  'issues_missing',
  'issue_number_gap',
  'issue_number_repeated',
  'issue_number_out_of_order',
  'issue_without_response',
  'window_missing',
  'window_several',
  'window_contradicts_day_count',
  'window_end_before_start',
  'window_relative',
  'window_base_missing',
  'window_year_assumed',
  'window_year_missing',
  'window_date_impossible',
  'window_corrected',
  'contacts_missing',
  'sign_off_missing',
  'sign_off_date_incomplete',
  'lines_joined',
  'line_split',
  'text_cut_off',
] as const

const line = z.number().int().positive()
const day = z.iso.date()

export const parseWarningSchema = z.object({ code: z.enum(WARNING_CODES), message: z.string(), line })

export const parsedChapterSchema = z.object({ heading: z.string(), paragraphs: z.array(z.string()) })

export const parsedIssueSchema = z.object({
  number: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  measures: z.array(z.string()),
  section: z.string().optional(),
  /** 责任单位 or 牵头单位, where the text states it. */
  leadUnit: z.string().nullable(),
  /** 整改时限, in the words of the text. */
  timeLimit: z.string().nullable(),
  /** How far the text says the issue has come, with the very words it rests on; an editor confirms it. */
  suggestedProgress: z.object({ status: z.enum(['completed', 'continuing', 'unfinished']), words: z.string(), line }).nullable(),
})

/** The document in its original order and words, for the page that shows it faithfully. */
export const documentBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: z.string(), line }),
  z.object({ kind: z.literal('masthead'), text: z.string(), line }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string(), line }),
  z.object({ kind: z.literal('issue'), number: z.string(), text: z.string(), line }),
  z.object({ kind: z.literal('label'), text: z.string(), line }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), line }),
  z.object({ kind: z.literal('sign_off'), text: z.string(), line }),
])

/**
 * What an official report says, as far as its text states it: what it does not state is null. `blocks` and `leftOver`
 * together hold every line of the source exactly once.
 */
export const parsedReportSchema = z.object({
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  source: z.string().nullable(),
  /** A date, or a date-time with offset: as precise as the text. */
  publishedAt: z.union([day, z.iso.datetime({ offset: true })]).nullable(),
  preamble: z.array(z.string()),
  chapters: z.array(parsedChapterSchema),
  issues: z.array(parsedIssueSchema),
  /** Paragraphs behind the last issue that no chapter holds. */
  closing: z.array(z.string()),
  window: z.object({ start: day.nullable(), end: day }).nullable(),
  phones: z.array(z.object({ number: z.string(), hours: z.string().nullable() })),
  emails: z.array(z.string()),
  postalAddress: z.string().nullable(),
  signedBy: z.string().nullable(),
  signedOn: day.nullable(),
  warnings: z.array(parseWarningSchema),
  blocks: z.array(documentBlockSchema),
  leftOver: z.array(z.object({ line, text: z.string() })),
})

export type WarningCode = (typeof WARNING_CODES)[number]
export type ParseWarning = z.infer<typeof parseWarningSchema>
export type ParsedChapter = z.infer<typeof parsedChapterSchema>
export type ParsedIssue = z.infer<typeof parsedIssueSchema>
export type DocumentBlock = z.infer<typeof documentBlockSchema>
export type ParsedReport = z.infer<typeof parsedReportSchema>
