import { isAnnexHeading } from './annex'
import { callsForComments, isContactChannel } from './contact-words'
import { beginsWithLabel } from './labels'
import type { OutlineEntry } from './outline-entry'

/** 建设地点：… is told of one project; 11路：… names what is proposed. */
export const FIELD_OF_ONE = /^[^:。(]{0,10}(?:名称|姓名|称号|地点|地址|位置|单位|机构|主体|内容|规模|时间|日期|面积|投资|金额|资金|费用|性质|类型|类别|方式|方法|期限|周期|来源|依据|标准|目的|对象|条件|人|人员|电话|邮箱|用途|编号|文号|范围|要求|概况|情况|理由|原因|结论|结果|说明|措施|事项|程序|材料):/
const ANNOUNCES = /(?:下列|以下|如下|名单)[^。:]{0,30}(?:公示|公告|公开|公布|如下|意见)|(?:公示|公告|公开|公布|如下|名单|人员)(?:[^。:()]{0,8}|\([^()]{1,40}\)):$/
const NAME_FIELD = /^[一-龥]{0,6}(?:名称|姓名):/
const PERSON = /^(?:[一-龥·]{1,5}(?: {1,2}[一-龥])?|[A-Za-z·. -]{2,40})(?: ?\([^()]{1,12}\))?,(?:男|女)[,。;]/
const GROUP_OF_NAMES = /^[一-龥()\d]{2,16}:[^。:]{2,}$/
/** 姓名 住址 金额: the heads of columns, which name nobody. */
const HEADS = /^(?=[^\d]*$)(?=.*(?:^| )(?:姓名|[一-龥]{0,4}名称|申请人|户主|单位|学校|岗位|项目)(?: |$))[^ ]+(?: [^ ]+)+$/
const MIN_RECORDS = 2
const MIN_NAMES = 3
/** A name on a line of its own, with the facts that tell it from others. */
const MAX_NAME = 60

/** What a notice makes public where it gives it no number: records that begin with the same field, people, or lines right below the paragraph that announces them. */
export function namedAmong(entries: OutlineEntry[]): number[] {
  const records = beginningAlike(entries)
  if (records.length >= MIN_RECORDS) return records
  const people = [...entries.keys()].filter((at) => isFree(entries[at]) && PERSON.test(textAt(entries, at)))
  if (people.length >= MIN_RECORDS) return people
  const names = announced(entries, isNamedAlone)
  return names.length > 0 ? names : announced(entries, isGroupOfNames)
}

/** The field that a line begins with: 项目名称. */
export function fieldNameOf(text = ''): string | null {
  return FIELD_OF_ONE.exec(text)?.[0] ?? null
}

/** 项目名称：… again and again: each begins another record. */
function beginningAlike(entries: OutlineEntry[]): number[] {
  const first = entries.findIndex((entry) => isFree(entry) && NAME_FIELD.test(entry.rest))
  const name = NAME_FIELD.exec(textAt(entries, first))?.[0]
  return name === undefined ? [] : [...entries.keys()].filter((at) => isFree(entries[at]) && textAt(entries, at).startsWith(name))
}

/** The lines of one kind right below the first paragraph that announces them. */
function announced(entries: OutlineEntry[], isOne: (entry: OutlineEntry | undefined) => boolean): number[] {
  const opens = entries.findIndex((_, at) => ANNOUNCES.test(textAt(entries, at)) && isOne(entries[at + 1]))
  if (opens < 0) return []
  const behind = entries.findIndex((entry, at) => at > opens && !isOne(entry))
  const items = [...entries.keys()].slice(opens + 1, behind < 0 ? undefined : behind)
  const named = HEADS.test(textAt(entries, opens + 1)) ? items.slice(1) : items
  return named.length >= MIN_NAMES ? named : []
}

/** A few words that name something, not a sentence, a field or a way to reach the office. */
function isNamedAlone(entry: OutlineEntry | undefined): boolean {
  return isOfNotice(entry) && !/[。:@]/.test(entry.passage.matching.text.replace(/[。;]$/, ''))
}

/** 东岗镇：甲村、乙村 */
function isGroupOfNames(entry: OutlineEntry | undefined): boolean {
  return isOfNotice(entry) && GROUP_OF_NAMES.test(entry.passage.matching.text) && !FIELD_OF_ONE.test(entry.passage.matching.text)
}

function isOfNotice(entry: OutlineEntry | undefined): entry is OutlineEntry {
  const text = entry?.passage.matching.text ?? ''
  return isFree(entry) && text.length >= 4 && text.length <= MAX_NAME && !beginsWithLabel(text) && !isContactChannel(text) && !callsForComments(text) && !isAnnexHeading(text)
}

/** Neither numbered nor a cell of a table. */
function isFree(entry: OutlineEntry | undefined): entry is OutlineEntry {
  return entry !== undefined && entry.mark === null && entry.passage.column === undefined
}

function textAt(entries: OutlineEntry[], at: number): string {
  return entries[at]?.passage.matching.text ?? ''
}
