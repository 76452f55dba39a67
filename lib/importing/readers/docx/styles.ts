import { isOn, readXml, wholeNumber } from './xml'

export type NumberingOf = { numberingId: number | null; level: number | null }

type Style = NumberingOf & { type: string; name: string; basedOn: string | null; hidden: boolean | null }

const MAX_ANCESTORS = 20
const NONE: NumberingOf = { numberingId: null, level: null }

/** The styles of a Word file, as far as they say what a reader sees: numbering, hidden text, and which are a table of contents. */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private defaultParagraph: string | null = null

  constructor(part: Uint8Array | null) {
    if (part) this.read(part)
  }

  /** Numbering by the style itself or one it is based on; `styles` are the names a level may be tied to, nearest first. */
  numbering(styleId: string | null): NumberingOf & { styles: string[] } {
    const lineage = this.lineage(styleId ?? this.defaultParagraph)
    const first = <T>(of: (style: Style) => T | null) => lineage.map(([, style]) => of(style)).find((value) => value !== null) ?? null
    return { numberingId: first((style) => style.numberingId), level: first((style) => style.level), styles: lineage.map(([id]) => id) }
  }

  isHidden(styleId: string | null): boolean {
    return this.lineage(styleId).find(([, { hidden }]) => hidden !== null)?.[1].hidden ?? false
  }

  isContents(styleId: string | null): boolean {
    return this.lineage(styleId).some(([, { name }]) => /^toc \d$/i.test(name))
  }

  private lineage(styleId: string | null): [string, Style][] {
    const found: [string, Style][] = []
    for (let id = styleId; id !== null && found.length < MAX_ANCESTORS; ) {
      const style: Style | undefined = this.styles.get(id)
      if (!style) break
      found.push([id, style])
      id = style.basedOn
    }
    return found
  }

  private read(part: Uint8Array): void {
    let style: Style | null = null
    readXml(part, {
      open: (element) => {
        const { name, attributes } = element
        const value = attributes['w:val']
        if (name === 'w:style') {
          style = { type: attributes['w:type'] ?? 'paragraph', name: '', basedOn: null, hidden: null, ...NONE }
          const id = attributes['w:styleId'] ?? ''
          this.styles.set(id, style)
          if (style.type === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? '')) this.defaultParagraph = id
        }
        if (!style) return
        if (name === 'w:name') style.name = value ?? ''
        if (name === 'w:basedOn') style.basedOn = value ?? null
        if (name === 'w:numId') style.numberingId = wholeNumber(value)
        if (name === 'w:ilvl') style.level = wholeNumber(value)
        if (name === 'w:vanish') style.hidden = isOn(element)
      },
      close: (name) => {
        if (name === 'w:style') style = null
      },
    })
  }
}
