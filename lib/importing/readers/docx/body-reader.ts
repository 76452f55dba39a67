import type { AutomaticNumbers } from './automatic-numbers'
import { Fields } from './fields'
import { newParagraph } from './paragraph'
import type { BodyLine, Carried, Paragraph } from './paragraph'
import type { Styles } from './styles'
import { symbol } from './symbols'
import { UnreadableDocument } from '../../unreadable-document'
import type { TableCell } from '../../source-line'
import { MAX_DOCUMENT_LINES } from '../limits'
import { TableGrid } from '../table-grid'
import { isOn, wholeNumber } from './xml'
import type { XmlElement, XmlHandler } from './xml'

/** What is taken out by a tracked change, was before it, or is not text at all. */
const NOT_CONTENT = new Set([
  'w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblPrExChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblGridChange',
  'w:numberingChange', 'w:delText', 'w:delInstrText', 'w:sectPr', 'w:rt', 'w:tabs', 'w:ffData', 'w:tblPr',
])

/** A cell while it is read: Word says how far it reaches before what it holds. */
type Cell = { columns: number; isMergedBelow: boolean; isPlaced: boolean; placed: TableCell | null }
type Run = { styleId: string | null; isHidden: boolean | null }
type Note = (kind: 'footnote' | 'endnote', id: string) => string[]

/** Reads the paragraphs of a part in the order a reader meets them: cells one by one, text boxes below the paragraph that holds them. */
export class BodyReader implements Required<XmlHandler> {
  readonly grid = new TableGrid()
  private readonly cells: Cell[] = []
  private lines: BodyLine[] = []
  private readonly path: string[] = []
  private readonly paragraphs: Paragraph[] = []
  private readonly alternatives: boolean[] = []
  private readonly contentControls: boolean[] = []
  private readonly fields = new Fields()
  private run: Run | null = null
  private skipped = 0
  /** Text of a paragraph whose mark does not end a line. */
  private carried: Carried | null = null
  private notes = 0

  constructor(private readonly styles: Styles, private readonly numbers: AutomaticNumbers, private readonly note: Note) {}

  /** The lines read since it was last asked. */
  take(): BodyLine[] {
    this.flushCarried()
    return this.lines.splice(0)
  }

  open(element: XmlElement): void {
    if (this.skipped > 0 || this.isSkipped(element)) {
      this.skipped++
      return
    }
    const parent = this.path.at(-1)
    this.path.push(element.name)
    const { name, attributes } = element
    if (name === 'w:p') this.beginParagraph()
    else if (name === 'w:tbl') this.grid.beginTable()
    else if (name === 'w:tr') this.grid.beginRow()
    else if (name === 'w:tc') this.cells.push({ columns: 1, isMergedBelow: false, isPlaced: false, placed: null })
    else if (parent === 'w:tcPr') this.readCell(element)
    else if (parent === 'w:trPr' && name === 'w:gridBefore') this.grid.beginsBehind(wholeNumber(attributes['w:val']) ?? 0)
    else if (name === 'w:r') this.run = { styleId: null, isHidden: null }
    else if (name === 'mc:AlternateContent') this.alternatives.push(false)
    else if (name === 'w:sdt') this.contentControls.push(false)
    else if (name === 'w:docPartGallery' && /table of contents|目录/i.test(attributes['w:val'] ?? '')) this.contentControls[this.contentControls.length - 1] = true
    else if (name === 'w:altChunk') throw new UnreadableDocument('embedded_document')
    else if (name === 'w:fldSimple') this.beginSimpleField(attributes['w:instr'] ?? '')
    else if (parent === 'w:rPr') this.readMark(element)
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.readProperty(element)
    else if (this.run) this.readRun(element)
  }

  text(text: string): void {
    if (this.skipped > 0) return
    const inside = this.path.at(-1)
    if (inside === 'w:t' || inside === 'm:t') this.show(text)
    else if (inside === 'w:instrText') this.fields.code(text)
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    this.path.pop()
    if (name === 'w:p') this.endParagraph()
    else if (name === 'w:r') this.run = null
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
    else if (name === 'w:sdt') this.contentControls.pop()
    else if (name === 'w:fldSimple') this.fields.end()
    else if (name === 'w:tbl') this.grid.endTable()
    else if (name === 'w:tc' || name === 'w:txbxContent') {
      this.flushCarried()
      if (name === 'w:tc') {
        this.placeCell()
        this.cells.pop()
      }
    }
  }

  private isSkipped({ name }: XmlElement): boolean {
    const parent = this.path.at(-1)
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const isTaken = this.alternatives.at(-1) ?? false
      if (!isTaken && this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true
      return isTaken
    }
    const isMark = (name === 'w:del' || name === 'w:moveFrom') && (parent === 'w:rPr' || parent === 'w:trPr')
    return NOT_CONTENT.has(name) && !isMark
  }

  private readCell({ name, attributes }: XmlElement): void {
    const cell = this.cells.at(-1)
    if (!cell) return
    if (name === 'w:gridSpan') cell.columns = wholeNumber(attributes['w:val']) ?? 1
    if (name === 'w:vMerge') cell.isMergedBelow = attributes['w:val'] !== 'restart'
  }

  /** With its first paragraph all is said about a cell. */
  private placeCell(): TableCell | null {
    const cell = this.cells.at(-1)
    if (!cell) return null
    if (!cell.isPlaced) {
      cell.isPlaced = true
      if (cell.isMergedBelow) this.grid.continueAbove(cell.columns)
      else cell.placed = this.grid.beginCell(cell.columns, 1)
    }
    return cell.placed
  }

  private beginParagraph(): void {
    this.placeCell()
    const outer = this.paragraphs.at(-1)
    if (outer) this.resolveNumber(outer)
    this.paragraphs.push({ ...newParagraph(), carried: this.carried })
    this.carried = null
    this.run = null
  }

  private beginSimpleField(code: string): void {
    this.fields.begin()
    this.fields.code(code)
    this.fields.separate()
  }

  private readMark(element: XmlElement): void {
    const paragraph = this.paragraphs.at(-1)
    const isOfMark = this.path.at(-3) === 'w:pPr'
    if (isOfMark && paragraph) {
      if (element.name === 'w:vanish') paragraph.isMarkHidden = isOn(element)
      if (element.name === 'w:specVanish') paragraph.runsIn = isOn(element)
      if (element.name === 'w:del' || element.name === 'w:moveFrom') paragraph.isMarkDeleted = true
    } else if (this.run) {
      if (element.name === 'w:vanish') this.run.isHidden = isOn(element)
      if (element.name === 'w:rStyle') this.run.styleId = element.attributes['w:val'] ?? null
    }
  }

  private readProperty({ name, attributes }: XmlElement): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph) return
    if (name === 'w:pStyle') paragraph.styleId = attributes['w:val'] ?? null
    if (name === 'w:numId') paragraph.own.numberingId = wholeNumber(attributes['w:val'])
    if (name === 'w:ilvl') paragraph.own.level = wholeNumber(attributes['w:val'])
  }

  private readRun({ name, attributes }: XmlElement): void {
    if (name === 'w:tab' || name === 'w:ptab') this.show('\t')
    else if (name === 'w:br' || name === 'w:cr') this.show('\n')
    else if (name === 'w:noBreakHyphen') this.show('-')
    else if (name === 'w:sym') this.show(symbol(attributes['w:font'] ?? '', parseInt(attributes['w:char'] ?? '', 16)))
    else if (name === 'w:footnoteReference') this.callNote('footnote', attributes['w:id'] ?? '')
    else if (name === 'w:endnoteReference') this.callNote('endnote', attributes['w:id'] ?? '')
    else if (name === 'w:fldChar') this.readField(attributes['w:fldCharType'])
  }

  private readField(type: string | undefined): void {
    if (type === 'begin') this.fields.begin()
    else if (type === 'separate') this.fields.separate()
    else if (type === 'end') this.show(this.fields.end())
    const paragraph = this.paragraphs.at(-1)
    if (paragraph && this.fields.isContents()) paragraph.isContents = true
  }

  private callNote(kind: 'footnote' | 'endnote', id: string): void {
    const [first = '', ...others] = this.note(kind, id)
    if (!this.isShown() || first === '') return
    this.notes++
    this.paragraphs.at(-1)?.below.push(...[`注${this.notes}：${first.trimStart()}`, ...others].map((text) => ({ text, aside: false })))
  }

  private show(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || text === '') return
    if (this.isShown()) paragraph.text += text
    else paragraph.hasHiddenText = true
  }

  private isShown(): boolean {
    const byStyle = this.styles.isHidden(this.run?.styleId ?? null) || this.styles.isHidden(this.paragraphs.at(-1)?.styleId ?? null)
    return this.fields.isVisible() && !(this.run?.isHidden ?? byStyle)
  }

  private resolveNumber(paragraph: Paragraph): string {
    const isOutOfSight = paragraph.isMarkDeleted || (paragraph.text === '' && (paragraph.isMarkHidden || (paragraph.hasHiddenText && this.styles.isHidden(paragraph.styleId))))
    if (paragraph.number === null) paragraph.number = isOutOfSight ? '' : this.numbers.next(paragraph.styleId, paragraph.own)
    return paragraph.number
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const { line, text: deletedBefore } = paragraph.carried ?? { line: '', text: '' }
    const number = this.resolveNumber(paragraph)
    const text = line + number + deletedBefore + paragraph.text
    if (paragraph.isMarkDeleted) this.carried = { line, text: deletedBefore + paragraph.text }
    else if (paragraph.runsIn) this.carried = { line: text, text: '' }
    const aside = paragraph.isContents || this.fields.isContents() || this.contentControls.includes(true) || this.styles.isContents(paragraph.styleId)
    const cell = this.placeCell()
    const own = this.carried ? [] : text.split('\n').map((line) => ({ text: line, aside, cell }))
    if (this.lines.length > 2 * MAX_DOCUMENT_LINES) throw new UnreadableDocument('too_many_lines')
    const outer = this.paragraphs.at(-1)
    ;(outer ? outer.below : this.lines).push(...own, ...paragraph.below)
  }

  private flushCarried(): void {
    const rest = this.carried
    this.carried = null
    if (rest && rest.line + rest.text !== '') (this.paragraphs.at(-1)?.below ?? this.lines).push({ text: rest.line + rest.text, aside: false, cell: this.placeCell() })
  }
}
