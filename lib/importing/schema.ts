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
  'issue_number_missing',
  'page_scanned',
] as const

const line = z.number().int().positive()
const day = z.iso.date()

export const parseWarningSchema = z.object({ code: z.enum(WARNING_CODES), message: z.string(), line })

export const parsedChapterSchema = z.object({ heading: z.string(), paragraphs: z.array(z.string()) })

/** What the text itself says about how far an issue has come, with the very words and where they stand. An editor confirms it. */
export const suggestedProgressSchema = z.object({ status: z.enum(['completed', 'continuing', 'unfinished']), words: z.string(), line })

export const parsedIssueSchema = z.object({
  /** As printed, in ASCII digits; it may repeat, in the next chapter or by mistake. */
  number: z.string(),
  /** The heading without number and labels; a mark that parts it from a response on the same line is no part of it. An article of a draft without a subject has its printed number (第四条) for a name. */
  title: z.string(),
  /** The response, without the label (整改情况：) that introduces it; the measures (整改措施) where nothing else answers the issue. */
  paragraphs: z.array(z.string()),
  /** Labelled fields beside the response (整改目标：…, 责任单位：…), verbatim with their labels. In `blocks` each is a `label`. */
  fields: z.array(z.string()),
  measures: z.array(z.string()),
  /** The unit that leads (牵头单位), else the one responsible (责任单位), where the text names it. */
  leadUnit: z.string().nullable(),
  /** The words of the text (2024年6月底前, 长期坚持), not a date. */
  timeLimit: z.string().nullable(),
  suggestedProgress: suggestedProgressSchema.nullable(),
  section: z.string().optional(),
})

/** Of the first paragraph of a cell: the head of its column (责任单位), which tells what stands here. */
const head = z.string().optional()

/**
 * The document in its original order and words, for the page that shows it faithfully. A `label` introduces the response, or is a labelled
 * field of an issue (责任单位：…) that is not part of it.
 */
export const documentBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text: z.string(), line }),
  z.object({ kind: z.literal('masthead'), text: z.string(), line }),
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string(), line }),
  z.object({ kind: z.literal('issue'), number: z.string(), text: z.string(), line }),
  z.object({ kind: z.literal('label'), text: z.string(), line, head }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), line, head }),
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
