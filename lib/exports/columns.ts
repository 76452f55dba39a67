import type { Channel, Identity, Moderation, NotPublishedReason, Outcome, Stance } from '../platform/generated/prisma/enums'
import type { Locale, Localised } from '../platform/locale'
import { terms } from '../platform/terms'

/**
 * A column of the working level: comment texts and what became of them, no name and no contact detail. `sql` is an
 * expression that gives text, over the tables of {@link exportTables}; `words` turns the name of a state into its term.
 */
export type ExportColumn = { label: Localised<string>; sql: string; words?: (value: string, locale: Locale) => string }

/** Wall time in the zone that the report's window was stated in. */
const wallTime = (instant: string) => `to_char(${instant} AT TIME ZONE p.time_zone, 'YYYY-MM-DD HH24:MI:SS')`
const yesOrNo: Localised<Record<string, string>> = { zh: { true: '是', false: '否' }, en: { true: 'Yes', false: 'No' } }
const wholeReport: Localised<string> = { zh: '通报整体', en: 'The report as a whole' }

/** The one list: order, headings and contents of the file. */
export const exportColumns: readonly ExportColumn[] = [
  { label: { zh: '来件编号', en: 'Submission number' }, sql: 's.number' },
  { label: { zh: '收到时间', en: 'Received at' }, sql: wallTime('c.received_at') },
  { label: { zh: '来件渠道', en: 'Channel' }, sql: 's.channel::text', words: (value, locale) => terms[locale].channel[value as Channel] },
  { label: { zh: '问题编号', en: 'Issue number' }, sql: "coalesce(i.number, '')", words: (value, locale) => value || wholeReport[locale] },
  { label: { zh: '问题', en: 'Issue' }, sql: 't.title' },
  { label: { zh: '意见类型', en: 'Stance' }, sql: 'c.stance::text', words: (value, locale) => terms[locale].stance[value as Stance] },
  { label: { zh: '意见内容', en: 'Comment' }, sql: 'c.body' },
  { label: { zh: '身份', en: 'Identity' }, sql: 's.identity::text', words: (value, locale) => terms[locale].identity[value as Identity] },
  { label: { zh: '同意公开', en: 'Consent to publish' }, sql: 's.consent_to_publish::text', words: (value, locale) => yesOrNo[locale][value] ?? value },
  { label: { zh: '审核', en: 'Moderation' }, sql: 'c.moderation::text', words: (value, locale) => terms[locale].moderation[value as Moderation] },
  {
    label: { zh: '不公开的原因', en: 'Reason for not publishing' },
    sql: `(SELECT d.reason::text FROM moderation_decisions d WHERE c.moderation = 'not_published' AND d.comment_id = c.id ORDER BY d.decided_at DESC LIMIT 1)`,
    words: (value, locale) => terms[locale].notPublishedReason[value as NotPublishedReason],
  },
  { label: { zh: '公开内容', en: 'Public text' }, sql: 'c.public_body' },
  { label: { zh: '公开时间', en: 'Published at' }, sql: wallTime('c.published_at') },
  { label: { zh: '责任单位', en: 'Unit' }, sql: 'u.name' },
  { label: { zh: '答复', en: 'Reply' }, sql: 'a.texts' },
  { label: { zh: '答复时间', en: 'Replied at' }, sql: wallTime('a.released_at') },
  { label: { zh: '处理结果', en: 'Outcome' }, sql: 'k.outcome::text', words: (value, locale) => terms[locale].outcome[value as Outcome] },
  { label: { zh: '结果说明', en: 'Reason for the outcome' }, sql: 'k.outcome_reason' },
  { label: { zh: '办结时间', en: 'Concluded at' }, sql: wallTime('k.concluded_at') },
]

/** Comments c of the report $1 with everything the columns speak of; several released replies stand one below the other. */
export const exportTables = `comments c
  JOIN reports p ON p.id = c.report_id
  JOIN submissions s ON s.id = c.submission_id
  LEFT JOIN issues i ON i.id = c.issue_id
  LEFT JOIN issue_texts t ON t.issue_id = c.issue_id AND t.revision_id = c.revision_id
  LEFT JOIN cases k ON k.comment_id = c.id
  LEFT JOIN units u ON u.id = k.lead_unit_id
  LEFT JOIN LATERAL (
    SELECT string_agg(public_text, E'\\n\\n' ORDER BY released_at) AS texts, max(released_at) AS released_at
    FROM replies WHERE case_id = k.id AND status = 'released'
  ) a ON true
  WHERE c.report_id = $1`
