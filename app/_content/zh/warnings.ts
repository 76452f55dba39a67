import type { WarningCode } from '../../../lib/importing/schema'

/** The numbers a warning is about, where it is about numbers. */
export type WarningFacts = { number: string; before: string } | null

/** What is doubtful about the reading of a document, for the editor to look at. In Chinese. */
export const warningWords: Record<WarningCode, (facts: WarningFacts) => string> = {
  title_missing: () => '没有找到标题',
  issues_missing: () => '没有找到带编号的问题',
  issue_number_gap: (facts) => (facts?.before ? `问题 ${facts.before} 之后是 ${facts.number}，中间缺号` : `第一个问题的编号是 ${facts?.number ?? ''}`),
  issue_number_repeated: (facts) => `编号 ${facts?.number ?? ''} 重复`,
  issue_number_out_of_order: (facts) => `问题 ${facts?.before ?? ''} 之后是 ${facts?.number ?? ''}，次序不对`,
  issue_without_response: (facts) => `问题 ${facts?.number ?? ''} 没有答复`,
  window_missing: () => '没有找到公开期限',
  window_several: () => '写了几个不同的公开期限',
  window_contradicts_day_count: () => '公开期限的天数与起止日期不符',
  window_end_before_start: () => '公开期限的截止早于开始',
  window_relative: () => '公开期限按天数推算，请核对',
  window_base_missing: () => '公开期限从哪天算起没有写明',
  window_year_assumed: () => '公开期限的年份是推断的',
  window_year_missing: () => '公开期限没有写年份',
  window_corrected: () => '公开期限被后面的更正改过',
  contacts_missing: () => '没有找到电话和邮箱',
  sign_off_missing: () => '没有找到落款',
  sign_off_date_incomplete: () => '落款日期不完整',
  lines_joined: () => '几行被接成一段',
  line_split: () => '一行被断成几段',
  text_cut_off: () => '结尾好像不完整',
}
