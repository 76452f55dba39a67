import { processWide } from '../../../../lib/platform/process-wide'
import { PREVIEW_SIZE } from './preview-size'
import { setLines } from './set-lines'
import { outlinesFor, type Outlines } from './typeface'

/** What a preview says, from top to bottom as on the page itself: the red head, the title, and two quiet lines. */
export type Preview = { head: string; title: string; above?: string; below: string; site: string }

const MARGIN = 84
const WIDTH = PREVIEW_SIZE.width - 2 * MARGIN
const colours = { paper: '#fcfbf8', ink: '#1c1a17', quiet: '#57524a', red: '#b01820', hair: '#ded8cc' }
const KEPT_PICTURES = 64

type Drawn = { pictures: Map<string, Promise<Buffer>>; last: Promise<unknown> }

/**
 * A preview as PNG. The same words are drawn once, also when everything that is kept was dropped meanwhile; pictures are
 * drawn one after another, so that many at once never take the processor from those who read.
 */
export function previewPicture(preview: Preview): Promise<Buffer> {
  const drawn = processWide<Drawn>('previews', () => ({ pictures: new Map(), last: Promise.resolve() }))
  const key = JSON.stringify(preview)
  const found = drawn.pictures.get(key)
  if (found) return found
  const picture = drawn.last.then(() => draw(preview))
  drawn.last = picture.catch(() => undefined)
  drawn.pictures.set(key, picture)
  picture.catch(() => drawn.pictures.delete(key))
  for (const oldest of drawn.pictures.keys()) {
    if (drawn.pictures.size <= KEPT_PICTURES) break
    drawn.pictures.delete(oldest)
  }
  return picture
}

async function draw(preview: Preview): Promise<Buffer> {
  const svg = await previewDrawing(preview)
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer()
}

/** The drawing before it becomes pixels: text as outlines, so that no typeface of the machine is asked. */
export async function previewDrawing({ head, title, above = '', below, site }: Preview): Promise<string> {
  const type = await outlinesFor([head, title, above, below, site, '…'])
  const shapes: string[] = []
  const centred = (text: string, y: number, size: number, colour: string) =>
    shapes.push(`<path fill="${colour}" d="${type.path(text, (PREVIEW_SIZE.width - type.width(text, size)) / 2, y, size)}"/>`)
  const organ = fit(type, head, 1, [64, 56, 48, 40])
  centred(organ.lines[0] ?? '', 140, organ.size, colours.red)
  shapes.push(`<rect x="${MARGIN}" y="172" width="${WIDTH}" height="6" fill="${colours.red}"/>`)
  const main = fit(type, title, above ? 3 : 4, [60, 54, 48, 44])
  const leading = main.size * 1.42
  const aboveHeight = above ? 52 : 0
  // The block of title stands in the middle between the rule and the lines at the foot.
  const top = 178 + (330 - main.lines.length * leading - aboveHeight) / 2
  if (above) centred(above, top + 34, 34, colours.red)
  main.lines.forEach((line, at) => centred(line, top + aboveHeight + (at + 0.78) * leading, main.size, colours.ink))
  const quiet = fit(type, below, 1, [32, 28])
  centred(quiet.lines[0] ?? '', 540, quiet.size, colours.quiet)
  shapes.push(`<rect x="${MARGIN}" y="566" width="${WIDTH}" height="1.5" fill="${colours.hair}"/>`)
  centred(site, 604, 24, colours.quiet)
  const { width, height } = PREVIEW_SIZE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>${shapes.join('')}</svg>`
}

/** The largest of the sizes at which a text has room in so many lines; at the smallest it is shortened. */
function fit(type: Outlines, text: string, most: number, sizes: number[]): { lines: string[]; size: number } {
  for (const size of sizes) {
    const lines = setLines(text, WIDTH, most + 1, (part) => type.width(part, size))
    if (lines.length <= most) return { lines: balanced(lines, (limit) => setLines(text, limit, most + 1, (part) => type.width(part, size))), size }
  }
  const size = sizes.at(-1)!
  return { lines: setLines(text, WIDTH, most, (part) => type.width(part, size)), size }
}

/** The same number of lines, as narrow as they can be: so that no last line is left with a word. */
function balanced(lines: string[], set: (limit: number) => string[]): string[] {
  let best = lines
  for (let limit = WIDTH - 30; lines.length > 1 && limit > WIDTH / 3; limit -= 30) {
    const narrower = set(limit)
    if (narrower.length > lines.length) break
    best = narrower
  }
  return best
}
