import { numeralValue } from './chinese-numerals'

/** The styles in which official documents number, from the outermost to the innermost by custom. */
export const NUMBERING_STYLES = [
  'part', // 第一部分 第一编
  'article_chapter', // 第一章
  'article_section', // 第一节
  'formal', // 壹、
  'comma', // 一、
  'parenthesis', // （一）
  'problem', // 问题一：
  'article', // 第一条
  'bracket', // 【1】
  'arabic', // 1. 1、 ⒈
  'decimal', // 1.1
  'arabic_parenthesis', // (1) ⑴ 1)
  'circled', // ①
] as const
export type NumberingStyle = (typeof NUMBERING_STYLES)[number]

/** A number at the head of a passage. `length` is how much of the matching text it takes, with the space behind it. */
export type NumberMark = { style: NumberingStyle; value: number; written: string; length: number; doubtful: boolean }

// Typesetting may set spaces between the digits of a number and around it.
const CHINESE = '[一二三四五六七八九十百零〇○](?: ?[一二三四五六七八九十百零〇○]){0,4}'
const DIGITS = '\\d(?: ?\\d){0,2}'
const EITHER = `(?:${CHINESE}|${DIGITS}|[①-⑳])`

const PATTERNS: { style: NumberingStyle; pattern: RegExp; doubtful?: boolean }[] = [
  { style: 'part', pattern: new RegExp(`^第 ?(${EITHER}) ?(?:部分|编)[ 、:.,]*`) },
  { style: 'article_chapter', pattern: new RegExp(`^第 ?(${EITHER}) ?章[ 、:.]*`) },
  { style: 'article_section', pattern: new RegExp(`^第 ?(${EITHER}) ?节[ 、:.]*`) },
  { style: 'article', pattern: new RegExp(`^第 ?(${EITHER}) ?(?:条|项|题|件|个问题)(?:之[一二三四五六七八九])?(?! ?(?:第 ?${EITHER} ?[款项]|的|规定|所称|所列|[、至和或与及到]))[ 、:.]*`) },
  { style: 'problem', pattern: new RegExp(`^[【\\[〔]?(?:(?:反馈|整改|具体|突出|督察|巡视|巡察|审计|存在|主要|个性|共性|交办|发现){0,3}的?(?:问题|任务|事项|意见|建议)|(?:修订|修改|调整|征求|要|焦|难)点|(?:信访|举报|案)件|项目|议题|序号|编号) ?[:.]? ?\\(?(${EITHER})\\)?(?: ?[】\\]〕] ?[:、.]?| ?[:、.]| (?=[^\\d])|$) ?`) },
  { style: 'problem', pattern: new RegExp(`^(?:关于|针对|对于?)?(?:反馈)?问题 ?\\(?(${EITHER})\\)? ?的?(?=(?:整改|落实|办理)[^:。]{0,8}(?:[:。]|$))`) },
  { style: 'problem', pattern: new RegExp(`^(?:关于|针对|对于?)(?:反馈)?问题 ?\\(?(${EITHER})\\)? ?[:、,] ?`) },
  { style: 'problem', pattern: new RegExp(`^(?:反馈|整改|督察)(?:问题|任务)(?:序号|编号) ?:? ?(${EITHER})$`) },
  { style: 'problem', pattern: new RegExp(`^(?:反馈|整改|督察)?(?:问题|任务)第 ?(${EITHER}) ?[项个号件][ 、:.]*`) },
  { style: 'bracket', pattern: new RegExp(`^[【\\[〔](${EITHER})[】\\]〕][ 、.:]*`) },
  { style: 'formal', pattern: /^(?:\( ?)?([壹贰貳叁參肆伍陆陸柒捌玖拾])(?: ?[、.]| ?\)) */ },
  { style: 'comma', pattern: new RegExp(`^(${CHINESE}) ?[、.](?! ?${CHINESE} ?、)[ ]*`) },
  { style: 'parenthesis', pattern: new RegExp(`^\\( ?(${CHINESE}) ?\\)[ 、.:]*`) },
  { style: 'arabic_parenthesis', pattern: new RegExp(`^\\(? ?(${DIGITS}) ?\\)[ 、.:]*`) },
  { style: 'arabic', pattern: /^(\d{1,3}) ?[.、] *(?=(?:19|20)\d\d ?年)/ },
  { style: 'arabic', pattern: new RegExp(`^(${DIGITS}) ?(?:、(?! ?\\d{1,2} ?[、日月号])|\\.(?![\\d]))[ 、]*`) },
  { style: 'decimal', pattern: /^(\d{1,2}(?:[.-]\d{1,2}){1,2})(?:[.、] ?| )(?=[^\d.%])/ },
  { style: 'decimal', pattern: /^(\d{1,2}(?:\.\d{1,2}){1,2}) +(?=\d+[一-龥])/, doubtful: true },
  { style: 'arabic', pattern: /^(\d{1,3})\.(?=\d{1,3}[家个名户起件处所台辆宗座]|5G)/ },
  { style: 'arabic', pattern: /^(\d{1,3})\.(?=\d)/, doubtful: true },
  { style: 'arabic', pattern: /^(\d{1,3}) +(?=[关针“]|[一-龥][^ ]{1,40}$)/, doubtful: true },
]

/** Single characters that are a whole number: [first, last, value of the first, style]. */
const NUMBER_CHARACTERS: [number, number, number, NumberingStyle][] = [
  [0x2460, 0x2473, 1, 'circled'],
  [0x2474, 0x2487, 1, 'arabic_parenthesis'],
  [0x2488, 0x249b, 1, 'arabic'],
  [0x24eb, 0x24f4, 11, 'circled'],
  [0x24f5, 0x24fe, 1, 'circled'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x2780, 0x2789, 1, 'circled'],
  [0x278a, 0x2793, 1, 'circled'],
  [0x3220, 0x3229, 1, 'parenthesis'],
  [0x3251, 0x325f, 21, 'circled'],
]

/** The number a passage begins with, or null. A doubtful one (9.50个点位) counts only where the sequence expects it. */
export function numberMarkOf(text: string): NumberMark | null {
  const single = singleCharacterMark(text)
  if (single) return single
  for (const { style, pattern, doubtful = false } of PATTERNS) {
    const match = pattern.exec(text)
    const written = match?.[1]
    if (!match || written === undefined) continue
    const value = style === 'decimal' ? Number(written.split(/[.-]/).at(-1)) : numeralValue(written)
    if (value !== null && value > 0) return { style, value, written, length: match[0].length, doubtful }
  }
  return null
}

/**
 * How an issue is numbered in addresses, answers and the ledger: the value in ASCII digits, whatever the style, so that
 * （十二）, 12． and ⑫ are all issue "12". A number of several levels keeps them (2.3).
 */
export function issueNumber(mark: NumberMark): string {
  return mark.style === 'decimal' ? mark.written : String(mark.value)
}

/** The number of a passage: of a table's row, which stands in a cell of its own, or at the head of its words. Other cells have none. */
export function markOfPassage({ column, matching: { text } }: { column?: string; matching: { text: string } }): NumberMark | null {
  if (column === undefined) return numberMarkOf(text)
  const value = column === 'number' ? numeralValue(text.replace(/[.、]$/, '')) : null
  return value === null ? null : { style: 'problem', value, written: text, length: text.length, doubtful: false }
}

function singleCharacterMark(text: string): NumberMark | null {
  const code = text.charCodeAt(0)
  const kind = NUMBER_CHARACTERS.find(([first, last]) => code >= first && code <= last)
  // ③号建议, ①②项 and ①至③ speak of other items.
  if (!kind || /^.(?: ?号|[①-⓿]| ?[至和与及-] ?[①-⓿\d])/u.test(text.slice(0, 5))) return null
  const length = /^.[ 、.:]*/.exec(text)?.[0].length ?? 1
  return { style: kind[3], value: code - kind[0] + kind[2], written: text.charAt(0), length, doubtful: false }
}
