import { attribute, isElement } from './page-tree'
import type { PageElement } from './page-tree'

/** What a browser never shows as text. */
const NEVER_SHOWN = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'svg', 'datalist', 'rp', 'noembed', 'noframes', 'map', 'img'])

const HIDING = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)|(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}\w*)/i
const SIMPLE_SELECTOR = /^([a-z][a-z0-9]*)?([.#])([\w-]+)$/i
const MAX_RULES = 5_000

export type IsHidden = (element: PageElement) => boolean

/** Whether an element and all in it is out of sight: by its kind, its attributes, or the page's own style rules for its class or id. */
export function hiddenElements(root: PageElement): IsHidden {
  const rules = hidingRules(root)
  return (element) => {
    if (NEVER_SHOWN.has(element.tagName) || attribute(element, 'hidden') !== null) return true
    if (element.tagName === 'input' && attribute(element, 'type') === 'hidden') return true
    const style = attribute(element, 'style') ?? ''
    if (HIDING.test(style)) return true
    if (rules.size === 0 || /display\s*:|visibility\s*:/i.test(style)) return false
    const names = [...(attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean).map((name) => `.${name}`), ...(attribute(element, 'id') ? [`#${attribute(element, 'id')}`] : [])]
    return names.some((name) => rules.has(name) || rules.has(element.tagName + name))
  }
}

/** Rules for one class or id, outside any condition. What needs more than that to be hidden is shown: better left over than lost. */
function hidingRules(root: PageElement): Set<string> {
  const hidden = new Set<string>()
  for (const sheet of sheetsIn(root)) {
    for (const [, selectors = '', body = ''] of withoutConditions(sheet).matchAll(/([^{}]{1,500})\{([^{}]{0,5000})\}/g)) {
      const hides = HIDING.test(body)
      for (const selector of selectors.split(',').map((each) => each.trim())) {
        if (!SIMPLE_SELECTOR.test(selector) || hidden.size > MAX_RULES) continue
        if (hides) hidden.add(selector)
        else if (/display\s*:|visibility\s*:/i.test(body)) hidden.delete(selector)
      }
    }
  }
  return hidden
}

function withoutConditions(sheet: string): string {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--|-->/g, '')
  let text = ''
  let from = 0
  for (let at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', from)) {
    text += plain.slice(from, at)
    from = endOfRule(plain, at)
  }
  return text + plain.slice(from)
}

function endOfRule(sheet: string, from: number): number {
  let depth = 0
  for (let at = from; at < sheet.length; at++) {
    if (sheet[at] === ';' && depth === 0) return at + 1
    if (sheet[at] === '{') depth++
    if (sheet[at] === '}' && --depth <= 0) return at + 1
  }
  return sheet.length
}

function sheetsIn(root: PageElement): string[] {
  const sheets: string[] = []
  const look = (element: PageElement) => {
    if (element.tagName === 'style' && !/print/i.test(attribute(element, 'media') ?? '')) {
      sheets.push(element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
    }
    for (const child of element.childNodes) if (isElement(child)) look(child)
  }
  look(root)
  return sheets
}
