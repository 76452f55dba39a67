import { browserLetters, chineseNumber, circled, fullWidthDigits, roman } from '../number-formats'
import { attribute, isElement, parentOf } from './page-tree'
import type { PageElement } from './page-tree'

type Style = { number: (value: number) => string; suffix: string }

const TYPES: Record<string, string> = { 1: 'decimal', a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }
const chinese: Style = { number: (value) => chineseNumber(value), suffix: '、' }

/** The counters a browser knows, with the sign it puts behind them. */
const STYLES: Record<string, Style> = {
  decimal: { number: String, suffix: '. ' },
  'decimal-leading-zero': { number: (value) => String(value).padStart(2, '0'), suffix: '. ' },
  'lower-alpha': { number: browserLetters, suffix: '. ' },
  'lower-latin': { number: browserLetters, suffix: '. ' },
  'upper-alpha': { number: (value) => browserLetters(value).toUpperCase(), suffix: '. ' },
  'upper-latin': { number: (value) => browserLetters(value).toUpperCase(), suffix: '. ' },
  'lower-roman': { number: roman, suffix: '. ' },
  'upper-roman': { number: (value) => roman(value).toUpperCase(), suffix: '. ' },
  'cjk-decimal': { number: fullWidthDigits, suffix: '、' },
  'cjk-ideographic': chinese,
  'simp-chinese-informal': chinese,
  'trad-chinese-informal': chinese,
  'simp-chinese-formal': { number: (value) => chineseNumber(value, [...'零壹贰叁肆伍陆柒捌玖'], ['', '拾', '佰', '仟']), suffix: '、' },
  'cjk-heavenly-stem': { number: (value) => [...'甲乙丙丁戊己庚辛壬癸'][value - 1] ?? String(value), suffix: '、' },
  'circled-decimal': { number: circled, suffix: ' ' },
}

/** The number a browser shows in front of an item of an ordered list; empty for bullets and lists without marks. */
export class ListNumbers {
  private readonly next = new Map<PageElement, number>()

  before(item: PageElement): string {
    const list = parentOf(item)
    if (list?.tagName !== 'ol') return ''
    const step = attribute(list, 'reversed') === null ? 1 : -1
    const value = whole(attribute(item, 'value')) ?? this.next.get(list) ?? whole(attribute(list, 'start')) ?? (step > 0 ? 1 : itemsOf(list))
    this.next.set(list, value + step)
    const name = styleOf(item) ?? styleOf(list) ?? 'decimal'
    if (name === 'none' || ['disc', 'circle', 'square'].includes(name)) return ''
    const style = STYLES[name] ?? STYLES.decimal
    return style ? style.number(value) + style.suffix : ''
  }
}

function styleOf(element: PageElement): string | null {
  const style = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;]+)/i.exec(attribute(element, 'style') ?? '')?.[1]?.toLowerCase()
  const named = style?.split(/\s+/).find((word) => word === 'none' || Object.hasOwn(STYLES, word) || ['disc', 'circle', 'square'].includes(word))
  return named ?? TYPES[attribute(element, 'type') ?? ''] ?? null
}

function itemsOf(list: PageElement): number {
  return list.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
}

function whole(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}\s*$/.test(value) ? Number(value) : null
}
