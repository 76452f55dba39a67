import { isAnnexHeading } from './annex'
import { callsForComments, isContactChannel } from './contact-words'
import { beginsWithLabel } from './labels'
import { NUMBERING_STYLES } from './numbering'
import type { NumberingStyle } from './numbering'
import type { OutlineRole } from './outline'
import type { OutlineEntry } from './outline-entry'

/** Whether a document by its title asks about what it lists; 公　示 may be letter-spaced. */
export function asksAboutItems(title: string): boolean {
  return /公示|征求|征集|公告|听证/.test(title.replaceAll(' ', ''))
}

const HOW_TO = /方式|途径|渠道|时间|期限|要求|须知|说明|依据|程序|条件|联系|注意|监督/
/** 建设地点：… is told of one project; 11路：… names what is proposed. */
const FIELD_OF_ONE = /^[^:。(]{0,10}(?:名称|姓名|称号|地点|地址|位置|单位|机构|主体|内容|规模|时间|日期|面积|投资|金额|资金|费用|性质|类型|类别|方式|方法|期限|周期|来源|依据|标准|目的|对象|条件|人|人员|电话|邮箱|用途|编号|文号|范围|要求|概况|情况|理由|原因|结论|结果|说明|措施|事项|程序|材料):/
const ABOUT_NOTICE = /背景|目的|意义|起草|过程|内容|概况|情况|总体|原则|范围|对象|名称|目标|任务|保障|组织|附件|总则|附则|领导|工作/
const MIN_ITEMS = 2
const MIN_MATTERS = 3
/** A name on a line of its own, with the facts that tell it from others. */
const MAX_NAME = 60
const ANNOUNCES = /(?:下列|以下|如下|名单)[^。:]{0,30}(?:公示|公告|公开|公布|如下|意见)|(?:公示|公告|公开|公布|如下|名单|人员)(?:[^。:()]{0,8}|\([^()]{1,40}\)):$/
const MAX_GAP = 3
const STYLES: NumberingStyle[] = ['problem', ...NUMBERING_STYLES.slice(NUMBERING_STYLES.indexOf('bracket')), 'parenthesis']

/**
 * A notice or a consultation has no problems, but what it lists (projects, names, proposals) is what people comment on. One list counts: the
 * longest that is numbered in order and gives neither contacts, nor fields of one project (地点：…), nor names of attachments.
 */
export function markListedItems(entries: OutlineEntry[], title: string, roles: OutlineRole[]): NumberingStyle | null {
  if (!asksAboutItems(title)) return null
  const lists = STYLES.map((style) => ({ style, items: firstList(entries, style) })).filter(({ items }) => items.length >= MIN_ITEMS)
  const longest = lists.reduce<(typeof lists)[number] | null>((best, list) => (best && best.items.length >= list.items.length ? best : list), null)
  if (longest) {
    for (const at of longest.items) roles[at] = 'issue'
    return longest.style
  }
  const matters = mattersAmong(entries)
  for (const at of matters.length > 0 ? matters : unnumberedAmong(entries)) roles[at] = 'issue'
  return roles.includes('issue') ? 'comma' : null
}

/** 现将下列项目予以公示： lines of the same kind without numbers, right below the paragraph that announces them. */
function unnumberedAmong(entries: OutlineEntry[]): number[] {
  const opens = entries.findIndex(({ passage: { matching: { text } } }, at) => ANNOUNCES.test(text) && isNamedAlone(entries[at + 1]))
  if (opens < 0) return []
  const behind = entries.slice(opens + 1)
  const end = behind.findIndex((entry) => !isNamedAlone(entry))
  const items = behind.slice(0, end < 0 ? undefined : end).map((_, index) => opens + 1 + index)
  return items.length >= MIN_MATTERS ? items : []
}

/** A few words that name something, not a sentence, a field or a way to reach the office. */
function isNamedAlone(entry: OutlineEntry | undefined): boolean {
  const text = entry?.passage.matching.text ?? ''
  return entry !== undefined && entry.mark === null && text.length >= 4 && text.length <= MAX_NAME && !/[。:@]/.test(text) && !beginsWithLabel(text) && !isContactChannel(text) && !callsForComments(text) && !isAnnexHeading(text)
}

/** Where nothing else is listed, 一、 may be what is asked about: hardly any of its items is about the notice itself. */
function mattersAmong(entries: OutlineEntry[]): number[] {
  for (const list of new Set(entries.flatMap((entry) => entry.list ?? []))) {
    if (list.style === 'comma' && !tellsHowTo(entries[(list.items[0] ?? 0) - 1]) && areMatters(list.items, entries)) return list.items
  }
  return []
}

function areMatters(items: number[], entries: OutlineEntry[]): boolean {
  const headings = items.map((at) => /^[^。:,]*/.exec(entries[at]?.rest ?? '')?.[0] ?? '')
  const foreign = headings.filter((heading) => heading.length > 30 || HOW_TO.test(heading) || ABOUT_NOTICE.test(heading) || isContactChannel(heading))
  return items.length >= MIN_MATTERS && foreign.length * 4 <= headings.length
}

function firstList(entries: OutlineEntry[], style: NumberingStyle): number[] {
  const list: number[] = []
  const aboutTheNotice = new Set(entries.flatMap((entry, at) => (entry.list?.items[0] === at && (tellsHowTo(entries[at - 1]) || isRepeatedLabel(entries[at - 1], entries)) ? [entry.list] : [])))
  let last = 0
  for (const [at, entry] of entries.entries()) {
    if (entry.mark?.style !== style || entry.mark.doubtful || (entry.list && aboutTheNotice.has(entry.list))) continue
    const restarts = entry.mark.value === 1 && list.length > 0 && (entry.parents[0] !== entries[list.at(-1) ?? -1]?.parents[0] || isGroup(entries[at - 1]))
    if (!restarts && last > 0 && (entry.mark.value === 1 || Math.abs(entry.mark.value - last) > MAX_GAP)) break
    if (last === 0 && entry.mark.value > MAX_GAP) break
    if (style === 'parenthesis' && !isName(entry.rest)) return []
    if (!isItem(entry) || (list.length === 0 && belongsToLineAbove(entries[at - 1]))) {
      if (list.length >= MIN_ITEMS && entry.list !== entries[list[0] ?? -1]?.list) break
      if (list.length > 0 || entry.list === null) return []
      aboutTheNotice.add(entry.list)
      continue
    }
    list.push(at)
    last = entry.mark.value
  }
  const standsAlone = style === 'parenthesis' && list.some((at) => entries[at]?.parents.length === 0)
  return standsAlone && !areMatters(list, entries) ? [] : list
}

/** （一） is the number of paragraphs too: under a heading, a few words without a sentence are the name of something. */
function isName(rest: string): boolean {
  return rest.length <= 50 && !/[。;]./.test(rest)
}

/** 第二批（基础设施类）: a few words without a number, under which another list of the same kind begins. */
function isGroup(above: OutlineEntry | undefined): boolean {
  const text = above?.passage.matching.text ?? ''
  return above?.mark === null && text.length <= 30 && /[批类组片区镇街标段方面部分岗位)]$/.test(text) && !/[。;:@]/.test(text) && !belongsToLineAbove(above)
}

/** 调整内容： again and again: what it introduces is told of one item. */
function isRepeatedLabel(above: OutlineEntry | undefined, entries: OutlineEntry[]): boolean {
  const label = above?.mark === null ? /^[一-龥]{2,8}:$/.exec(above.rest)?.[0] : undefined
  return label !== undefined && entries.filter(({ rest }) => rest.startsWith(label)).length > 1
}

/** 公示要求： the list below says how to comment, not on what. */
function tellsHowTo(above: OutlineEntry | undefined): boolean {
  return above?.mark === null && above.rest.length <= 20 && HOW_TO.test(above.rest) && above.rest.endsWith(':')
}

function belongsToLineAbove(above: OutlineEntry | undefined): boolean {
  const text = above?.rest ?? ''
  return isAnnexHeading(text) || beginsWithLabel(text)
}

function isItem({ rest, headings }: OutlineEntry): boolean {
  return !isContactChannel(rest) && !/\.(?:docx?|pdf|xlsx?|zip|rar|wps)[。;]?$/.test(rest) && !FIELD_OF_ONE.test(rest) && !HOW_TO.test(headings[0] ?? '')
}
