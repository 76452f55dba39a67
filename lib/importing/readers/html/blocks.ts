import { UnreadableDocument } from '../../unreadable-document'
import { MAX_DOCUMENT_LINES } from '../limits'
import { isBlank } from '../line-collector'
import { ListNumbers } from './list-numbers'
import { attribute, isElement } from './page-tree'
import type { TableCell } from '../../source-line'
import { TableGrid } from '../table-grid'
import type { PageElement, PageNode } from './page-tree'
import type { IsHidden } from './visibility'

/** A line as a browser shows it, with the element that holds it and how much of it is a link. */
export type Block = { text: string; holder: PageElement; linked: number; blanksBefore: number; cell: TableCell | null }

const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'button', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p',
  'pre', 'search', 'section', 'select', 'summary', 'table', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'tr', 'ul', 'listing', 'xmp',
])
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/

/** Walks over what is visible and cuts it into lines: at blocks, cells, items and line breaks; white space folds as in a browser. */
export class Blocks {
  readonly blocks: Block[] = []
  readonly grid = new TableGrid()
  private readonly numbers = new ListNumbers()
  private cell: TableCell | null = null
  private text = ''
  private linked = 0
  private blanks = 0
  private number = ''

  constructor(private readonly isHidden: IsHidden) {}

  walk(root: PageElement): Block[] {
    this.element(root, { holder: root, isLink: false, isVerbatim: false })
    this.flush(root)
    return this.blocks
  }

  private element(element: PageElement, around: { holder: PageElement; isLink: boolean; isVerbatim: boolean }): void {
    if (this.isHidden(element)) return
    const name = element.tagName
    if (name === 'br') return this.lineBreak(around.holder)
    const style = attribute(element, 'style') ?? ''
    const isBlock = BLOCKS.has(name) || /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)
    const before = this.blocks.length
    if (isBlock) this.flush(around.holder)
    if (name === 'li') this.number = this.numbers.before(element)
    const cellAround = this.cell
    if (name === 'table') this.grid.beginTable()
    else if (name === 'tr') this.grid.beginRow()
    else if (name === 'td' || name === 'th') this.cell = this.grid.beginCell(spanOf(element, 'colspan'), spanOf(element, 'rowspan'))
    if (name === 'q') this.show('“', around)
    const inside = {
      holder: isBlock ? element : around.holder,
      isLink: around.isLink || (name === 'a' && leadsElsewhere(attribute(element, 'href'))),
      isVerbatim: /^(?:pre|textarea|listing|xmp)$/.test(name) || /white-space\s*:\s*pre/i.test(style) || around.isVerbatim,
    }
    for (const child of element.childNodes) this.node(child, inside)
    if (name === 'q') this.show('”', around)
    if (!isBlock) return
    this.flush(element)
    if (name === 'table') this.grid.endTable()
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.grid.endGroup()
    this.cell = cellAround
    if (name === 'li') this.number = ''
    if (this.blocks.length === before && /^(?:p|div|h[1-6])$/.test(name)) this.blanks++
  }

  private node(node: PageNode, around: { holder: PageElement; isLink: boolean; isVerbatim: boolean }): void {
    if (isElement(node)) this.element(node, around)
    else if (node.nodeName === '#text' && 'value' in node) this.show(node.value, around)
  }

  private show(text: string, { holder, isLink, isVerbatim }: { holder: PageElement; isLink: boolean; isVerbatim: boolean }): void {
    if (isVerbatim) {
      const [first = '', ...others] = text.split(/\r\n?|\n/)
      this.append(first, isLink)
      for (const line of others) {
        this.lineBreak(holder)
        this.append(line, isLink)
      }
    } else {
      this.append(text.replace(/[ \t\r\n\f]+/g, (space, at: number) => this.folded(space, text.charAt(at - 1) || this.text.slice(-1), text.charAt(at + space.length))), isLink)
    }
  }

  /** A line end in the source between two wide characters is no space: Chinese is written without. */
  private folded(space: string, before: string, after: string): string {
    if (before === '' || /[ \t\r\n\f]/.test(before)) return ''
    return /[\r\n]/.test(space) && WIDE.test(before) && WIDE.test(after) ? '' : ' '
  }

  private append(text: string, isLink: boolean): void {
    this.text += text
    if (isLink) this.linked += text.length
  }

  private lineBreak(holder: PageElement): void {
    if (isBlank(this.text)) this.blanks++
    this.flush(holder)
  }

  private flush(holder: PageElement): void {
    const text = this.text.replace(/ +$/, '')
    if (!isBlank(text)) {
      if (this.blocks.length >= MAX_DOCUMENT_LINES) throw new UnreadableDocument('too_many_lines')
      this.blocks.push({ text: this.number + text, holder, linked: this.linked, blanksBefore: this.blanks, cell: this.cell })
      this.number = ''
      this.blanks = 0
    }
    this.text = ''
    this.linked = 0
  }
}

function spanOf(cell: PageElement, name: 'colspan' | 'rowspan'): number {
  return Number(attribute(cell, name) ?? 1)
}

/** A mailbox or a telephone is said, whether one can click it or not. */
function leadsElsewhere(address: string | null): boolean {
  return address !== null && !/^\s*(?:mailto|tel):/i.test(address)
}
