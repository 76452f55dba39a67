import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import opentype, { type Font, type Glyph, type PathCommand } from 'opentype.js'
import { processWide } from '../../../../lib/platform/process-wide'

/** The song typeface of the pictures: one bold weight, in many small files, of which only those are read that hold a wanted character. */
const STYLE_SHEET = '@fontsource/noto-serif-sc/700.css'

/** Stands, visibly, for a character that the typeface has not (〓, the printers' own sign for that). */
const MISSING = '〓'

type Part = { file: string; ranges: [from: number, to: number][] }

const listParts = () => processWide('typeface', async () => {
  const sheet = createRequire(import.meta.url).resolve(STYLE_SHEET)
  const rules = (await readFile(sheet, 'utf8')).matchAll(/url\(([^)]+\.woff)\)[^}]*?unicode-range:\s*([^;}]+)/g)
  return [...rules].map(([, file = '', ranges = '']): Part => ({
    file: path.join(path.dirname(sheet), file),
    ranges: ranges.split(',').map((range) => {
      const [from = '', to = from] = range.trim().slice(2).split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    }),
  }))
})

export type Outlines = {
  /** How wide a text is set at this size, in pixels. */
  width(text: string, size: number): number
  /** The text as the data of one path (SVG), beginning at x on the base line y. */
  path(text: string, x: number, y: number, size: number): string
}

/** The outlines of every character of these texts. */
export async function outlinesFor(texts: string[]): Promise<Outlines> {
  const parts = await listParts()
  const fonts = new Map<string, Promise<Font>>()
  const glyphs = new Map<string, { glyph: Glyph; unit: number }>()
  const find = async (character: string) => {
    const code = character.codePointAt(0)!
    for (const { file, ranges } of parts) {
      if (!ranges.some(([from, to]) => from <= code && code <= to)) continue
      if (!fonts.has(file)) fonts.set(file, readFont(file))
      const font = await fonts.get(file)!
      if (font.charToGlyphIndex(character) > 0) return { glyph: font.charToGlyph(character), unit: 1 / font.unitsPerEm }
    }
    return null
  }
  const fallback = await find(MISSING)
  if (!fallback) throw new Error('the typeface of the pictures is not complete')
  for (const character of new Set(texts.join(''))) glyphs.set(character, (await find(character)) ?? fallback)
  const outlineOf = (character: string) => glyphs.get(character) ?? fallback
  const advance = (character: string, size: number) => {
    const { glyph, unit } = outlineOf(character)
    return (glyph.advanceWidth ?? 0) * unit * size
  }
  return {
    width: (text, size) => Array.from(text).reduce((sum, character) => sum + advance(character, size), 0),
    path(text, x, y, size) {
      let at = x
      return Array.from(text, (character) => {
        const data = pathData(outlineOf(character).glyph.getPath(at, y, size).commands)
        at += advance(character, size)
        return data
      }).join('')
    },
  }
}

/** To a tenth of a pixel. */
function pathData(commands: PathCommand[]): string {
  return commands.map((command) => {
    const points = 'x1' in command ? ('x2' in command ? [command.x1, command.y1, command.x2, command.y2] : [command.x1, command.y1]) : []
    const end = 'x' in command ? [command.x, command.y] : []
    return command.type + [...points, ...end].map((value) => value.toFixed(1)).join(' ')
  }).join('')
}

async function readFont(file: string): Promise<Font> {
  const bytes = await readFile(file)
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
}
