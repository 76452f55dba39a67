import type { WarningCode } from '../../../lib/importing/schema'

/** What the editor should look at, and what can be done about it. */
export type ImportWarningWords = { what: string; remedy: string }

/** One entry for every doubt that reading a document can leave. */
export const importWarnings: Record<WarningCode, ImportWarningWords> = {
  title_missing: { what: '没有找到标题。', remedy: '请把作为标题的那一行标为标题，或者直接填写。' },
  issues_missing: { what: '没有找到带编号的问题。', remedy: '请核对原文；如果有问题，把它们的标题行标为问题。' },
  issue_number_gap: { what: '问题的编号不连续，中间缺号。', remedy: '请核对原文是否漏了一个问题，或者有一行没有认出来。原文就是这样的，不必改。' },
  issue_number_repeated: { what: '有两个问题的编号相同。', remedy: '请核对原文；其中一个可能不是问题，或者需要改编号。' },
  issue_number_out_of_order: { what: '问题的编号顺序颠倒。', remedy: '请核对原文；原文就是这样的，不必改。' },
  issue_without_response: { what: '这个问题下面没有整改情况。', remedy: '请核对下面的段落是不是归到了别处，把它移到这个问题下。' },
  window_missing: { what: '原文没有写明公开期限。', remedy: '请按本单位的决定填写起止日期；不接收意见的，可以留空。' },
  window_several: { what: '原文还有一个时间段，也可能是公开期限。', remedy: '请对照这一行，确认采用的是哪一个。' },
  window_contradicts_day_count: { what: '起止日期与写明的天数不一致。', remedy: '现采用起止日期。请与起草单位核实，必要时改正。' },
  window_end_before_start: { what: '截止日期早于开始日期。', remedy: '没有采用。请核实后填写正确的起止日期。' },
  window_relative: { what: '公开期限是按天数推算的。', remedy: '请核对起算日、节假日和推算出的截止日期。' },
  window_base_missing: { what: '公开期限只写了天数，没有写从哪一天算起。', remedy: '请填写开始日期和截止日期。' },
  window_year_assumed: { what: '公开期限没有写年份，按文件日期推定。', remedy: '请核对年份。' },
  window_year_missing: { what: '公开期限没有写年份，文件里也没有其他日期可以推定。', remedy: '请填写完整的起止日期。' },
  window_date_impossible: { what: '公开期限里有一个不存在的日期。', remedy: '没有采用。请核实后填写正确的起止日期。' },
  window_corrected: { what: '落款后的更正改变了公开期限。', remedy: '现采用更正后的日期，请核对。' },
  contacts_missing: { what: '原文没有写明联系电话和电子邮箱。', remedy: '请填写，或者确认不提供。' },
  sign_off_missing: { what: '没有找到落款。', remedy: '请核对原文结尾，把署名和日期所在的行标为落款。' },
  sign_off_date_incomplete: { what: '落款日期不完整。', remedy: '请按印发的文件填写完整日期。' },
  lines_joined: { what: '几行合成了一段，因为它们看上去是按版面宽度断开的。', remedy: '如果原本是几段，请在断开处拆分。' },
  line_split: { what: '一行里有几段，已经分开。', remedy: '如果原本是一段，请合并。' },
  issue_number_missing: { what: '问题的标题没有编号，按先后顺序编号。', remedy: '请核对这些标题是不是问题，编号是否合适。' },
  page_scanned: { what: '这一行旁边有一页是图片（扫描件），没有文字可读。', remedy: '请对照原文件补上这一页的内容，或者上传有文字的版本。' },
  text_cut_off: { what: '正文似乎没有完。', remedy: '请核对原文件是否完整，必要时重新上传。' },
}
