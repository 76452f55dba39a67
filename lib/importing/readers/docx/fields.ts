import { circled } from '../number-formats'
import { symbol } from './symbols'

type Field = { code: string; isResult: boolean }

/** Fields in each other: their codes are not content, their results are. A few show something without having a result. */
export class Fields {
  private readonly open: Field[] = []

  begin(): void {
    this.open.push({ code: '', isResult: false })
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field) field.isResult = true
  }

  /** What the field shows by its code alone. */
  end(): string {
    const field = this.open.pop()
    return field && !field.isResult && this.isVisible() ? shownByCode(field.code) : ''
  }

  code(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.isResult) field.code += text
  }

  /** Whether text here is what a reader sees. */
  isVisible(): boolean {
    return this.open.every(({ isResult }) => isResult)
  }

  isContents(): boolean {
    return this.open.some(({ code }) => /^\s*TOC\b/i.test(code))
  }
}

function shownByCode(code: string): string {
  const sign = /^\s*SYMBOL\s+(\d{1,6}|0x[0-9a-f]{1,6})(?:.*\\f\s+"?([^"\\]+))?/i.exec(code)
  if (sign) return symbol(sign[2]?.trim() ?? '', Number(sign[1]))
  if (!/^\s*EQ\b/i.test(code)) return ''
  const enclosed = /\\o\s*(?:\\a[clr])?\s*\(\s*[○〇◯◎]\s*[,，;；]\s*([^)]{1,8}?)\s*\)/i.exec(code)?.[1]
  if (enclosed !== undefined) return /^\d{1,2}$/.test(enclosed) ? circled(Number(enclosed)) : enclosed
  return code.replace(/^\s*EQ\b/i, '').replace(/\\[a-z]+\d*/gi, '').replace(/[()\s]/g, '')
}
