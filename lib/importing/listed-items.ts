import { isAnnexHeading } from './annex'
import { isContactChannel } from './contact-words'
import { beginsWithLabel } from './labels'
import { FIELD_OF_ONE, fieldNameOf, namedAmong } from './named-items'
import type { NumberedList } from './numbered-lists'
import { NUMBERING_STYLES } from './numbering'
import type { NumberingStyle } from './numbering'
import type { OutlineRole } from './outline'
import type { OutlineEntry } from './outline-entry'

/** Whether a document by its title asks about what it lists; 公　示 may be letter-spaced. */
export function asksAboutItems(title: string): boolean {
  return /公示|征求|征集|公告|听证/.test(title.replaceAll(' ', ''))
}

const HOW_TO = /方式|途径|渠道|时间|期限|要求|须知|说明|依据|程序|条件|联系|注意|监督/
const ABOUT_NOTICE = /背景|目的|意义|起草|过程|内容|概况|情况|总体|原则|范围|对象|名称|目标|任务|保障|组织|附件|总则|附则|领导|工作/
/** 将第四条中的“…”修改为“…”, 关于第三条 */
const REVISES = /^(?:将|把|对|在|删|增|原|关于)?.{0,6}第[一二三四五六七八九十百\d]{1,4}[条章节款]|^(?:增加|删[去除])/
const COUNTED = /\( ?(?:共)? ?\d{1,3} ?[名人个项家户件]\)$/
const LABEL_ALONE = /^[一-龥]{2,8}:$/
const MIN_ITEMS = 2
const MIN_MATTERS = 3
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
  const { matters, behind } = mattersAmong(entries)
  for (const at of matters.length > 0 ? matters : namedAmong(entries)) roles[at] = 'issue'
  for (const at of behind) roles[at] = 'chapter'
  return roles.includes('issue') ? 'comma' : null
}

/** Where nothing else is listed, 一、 may be what is asked about, with chapters about the notice behind: hardly any other of its items is. */
function mattersAmong(entries: OutlineEntry[]): { matters: number[]; behind: number[] } {
  const lists = [...new Set(entries.flatMap((entry) => entry.list ?? []))]
  for (const list of lists) {
    const above = entries[(list.items[0] ?? 0) - 1]
    if (list.style !== 'comma' || tellsHowTo(above) || belongsToLineAbove(above)) continue
    const last = list.items.findLastIndex((at) => !isForeign(entries[at]))
    const items = list.items.slice(0, last + 1)
    if (areMatters(items, entries) && (items.length >= MIN_MATTERS || items.every((at) => !isForeign(entries[at])))) return { matters: [...items, ...underGroups(lists.slice(lists.indexOf(list) + 1), entries)], behind: list.items.slice(last + 1) }
  }
  return { matters: [], behind: [] }
}

/** 工程建设类 | 一、… | 公共服务类 | 一、…: lists that begin anew under the name of a group. */
function underGroups(lists: NumberedList[], entries: OutlineEntry[]): number[] {
  return lists.filter(({ style, items }) => style === 'comma' && isGroup(entries[(items[0] ?? 0) - 1]) && items.every((at) => !isForeign(entries[at]))).flatMap(({ items }) => items)
}

function areMatters(items: number[], entries: OutlineEntry[]): boolean {
  return items.length >= MIN_ITEMS && items.filter((at) => isForeign(entries[at])).length * 4 <= items.length
}

/** 公示时间, 反馈方式, 基本情况: about the notice itself. 优秀教育工作者（3名） is not. */
function isForeign(entry: OutlineEntry | undefined): boolean {
  const heading = /^[^。:,]*/.exec(entry?.rest ?? '')?.[0] ?? ''
  if (REVISES.test(heading)) return false
  return heading.length > 30 || FIELD_OF_ONE.test(entry?.rest ?? '') || HOW_TO.test(heading) || (ABOUT_NOTICE.test(heading) && !COUNTED.test(heading)) || isContactChannel(heading)
}

function firstList(entries: OutlineEntry[], style: NumberingStyle): number[] {
  const list: number[] = []
  const labels = labelsOf(entries)
  const fieldsOfOne = new Map<NumberedList, boolean>()
  const aboutTheNotice = new Set(entries.flatMap((entry, at) => (entry.list?.items[0] === at && (tellsHowTo(entries[at - 1]) || isRepeatedLabel(entries[at - 1], labels)) ? [entry.list] : [])))
  let last = 0
  for (const [at, entry] of entries.entries()) {
    if (entry.mark?.style !== style || entry.mark.doubtful || (entry.list && aboutTheNotice.has(entry.list))) continue
    const restarts = entry.mark.value === 1 && list.length > 0 && (entry.parents[0] !== entries[list.at(-1) ?? -1]?.parents[0] || isGroup(entries[at - 1]))
    if (!restarts && last > 0 && (entry.mark.value === 1 || Math.abs(entry.mark.value - last) > MAX_GAP)) break
    if (last === 0 && entry.mark.value > MAX_GAP) break
    if (style === 'parenthesis' && !isName(entry.rest)) return []
    if (!isItem(entry, (of) => fieldsOfOne.get(of) ?? remember(fieldsOfOne, of, areFieldsOfOne(of, entries))) || (list.length === 0 && belongsToLineAbove(entries[at - 1]))) {
      if (list.length >= MIN_ITEMS && entry.list !== entries[list[0] ?? -1]?.list) break
      if (list.length > 0 || entry.list === null) return []
      aboutTheNotice.add(entry.list)
      continue
    }
    list.push(at)
    last = entry.mark.value
  }
  const standsAlone = style === 'parenthesis' && list.some((at) => entries[at]?.parents.length === 0)
  return standsAlone && !(list.length >= MIN_MATTERS && areMatters(list, entries)) ? [] : list
}

/** （一） is the number of paragraphs too: under a heading, a few words without a sentence are the name of something. */
function isName(rest: string): boolean {
  return rest.length <= 50 && !/[。;]./.test(rest)
}

/** 第二批（基础设施类）: a few words without a number, under which another list of the same kind begins. */
function isGroup(above: OutlineEntry | undefined): boolean {
  const text = above?.passage.matching.text ?? ''
  return above?.mark === null && text.length <= 30 && !/[。;:,@]/.test(text) && !belongsToLineAbove(above) && !HOW_TO.test(text)
}

/** 调整内容： again and again: what it introduces is told of one item. */
function isRepeatedLabel(above: OutlineEntry | undefined, labels: Map<string, number>): boolean {
  const label = above?.mark === null ? LABEL_ALONE.exec(above.rest)?.[0] : undefined
  return label !== undefined && (labels.get(label) ?? 0) > 1
}

/** How often lines begin with the same short label. */
function labelsOf(entries: OutlineEntry[]): Map<string, number> {
  const labels = new Map<string, number>()
  for (const { rest } of entries) {
    const label = /^[一-龥]{2,8}:/.exec(rest)?.[0]
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1)
  }
  return labels
}

/** 建设地点：…, 建设单位：…: a list of different fields is told of one project; 1.项目名称：…, 2.项目名称：… are several. */
function areFieldsOfOne({ items }: NumberedList, entries: OutlineEntry[]): boolean {
  return new Set(items.map((at) => fieldNameOf(entries[at]?.rest))).size > 1
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value)
  return value
}

/** 公示要求： the list below says how to comment, not on what. */
function tellsHowTo(above: OutlineEntry | undefined): boolean {
  return above?.mark === null && above.rest.length <= 20 && HOW_TO.test(above.rest) && above.rest.endsWith(':')
}

function belongsToLineAbove(above: OutlineEntry | undefined): boolean {
  const text = above?.rest ?? ''
  return isAnnexHeading(text) || beginsWithLabel(text)
}

function isItem({ rest, headings, list }: OutlineEntry, areFields: (list: NumberedList) => boolean): boolean {
  const isField = FIELD_OF_ONE.test(rest) && (list === null || areFields(list))
  return !isContactChannel(rest) && !/\.(?:docx?|pdf|xlsx?|zip|rar|wps)[。;]?$/.test(rest) && !isField && !HOW_TO.test(headings[0] ?? '')
}
