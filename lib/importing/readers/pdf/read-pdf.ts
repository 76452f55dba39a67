import path from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { UnreadableDocument } from '../../unreadable-document'
import { MAX_PDF_PAGES } from '../limits'
import { LineCollector } from '../line-collector'
import type { LinesRead } from '../lines-read'
import { isCut, rightEdge } from './line-cuts'
import { pageLines } from './page-lines'
import type { PageItem, PageLine } from './page-lines'
import { runningLines } from './running-lines'
import { withoutTypesetSpaces } from './typeset-spaces'

/** Tables of characters for fonts that office systems do not embed, from the PDF.js project. */
const CHARACTER_TABLES = `${path.resolve('lib/importing/readers/pdf/cmaps')}/`

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

/** A blank line stands where lines lie this much further apart than usual. */
const WIDE_GAP = 1.75
/** A line that begins so many letters to the right of the others is indented. */
const INDENT = 0.8
const MARGIN_SHARE = 0.1
const UNREADABLE_SHARE = 0.2
/** A page with less than this on it is a picture of a page. */
const MIN_CHARACTERS = 10
/** Of what a page is drawn with, anything beyond what only sets the scene (save, restore, transform). */
const LAST_SETTING = 12

/**
 * A PDF becomes the lines of its pages, cut where the pages cut them; the parser puts paragraphs together. Running heads and page
 * numbers stand behind the text, set aside, so that a paragraph goes on over the turn of the page. The line beside a scanned page says so.
 */
export async function readPdf(bytes: Uint8Array): Promise<LinesRead> {
  const { pages, pictures } = await pagesOf(await open(bytes))
  const characters = pages.map(charactersOn)
  if (characters.filter((count) => count >= MIN_CHARACTERS).length * 5 < pages.length || characters.every((count) => count === 0)) throw new UnreadableDocument('scanned')
  if (isIllegible(pages.flat())) throw new UnreadableDocument('undecodable')
  return collect(pages, pictures)
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy, because the library takes the bytes away from whoever gives them.
    return await getDocumentProxy(new Uint8Array(bytes), { cMapUrl: CHARACTER_TABLES, cMapPacked: true, useWorkerFetch: false, isEvalSupported: false, verbosity: 0, stopAtErrors: false })
  } catch (error) {
    throw new UnreadableDocument((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged')
  }
}

async function pagesOf(pdf: Pdf): Promise<{ pages: PageLine[][]; pictures: Set<number> }> {
  if (pdf.numPages > MAX_PDF_PAGES) throw new UnreadableDocument('too_many_pages')
  const pages: PageLine[][] = []
  const pictures = new Set<number>()
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { width, height, transform } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      pages.push(pageLines(items.flatMap((item) => ('str' in item && item.str !== '' ? [placed(item, transform)] : [])), { width, height }))
      if (charactersOn(pages.at(-1) ?? []) < MIN_CHARACTERS && (await page.getOperatorList()).fnArray.some((drawn) => drawn > LAST_SETTING)) pictures.add(number - 1)
      page.cleanup()
    }
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument('damaged')
  }
  return { pages, pictures }
}

function charactersOn(page: PageLine[]): number {
  return page.reduce((sum, { text }) => sum + text.length, 0)
}

type Matrix = number[]

/** From the coordinates of the file to those of the page as it is shown, turned pages included. */
function placed(item: { str: string; transform: Matrix; width: number; height: number }, view: Matrix): PageItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view
  const [ta = 1, tb = 0, tc = 0, td = 1, x = 0, y = 0] = item.transform
  const alongX = a * ta + c * tb
  const alongY = b * ta + d * tb
  return {
    text: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width,
    size: Math.hypot(tc, td) || item.height || 1, isTurned: Math.abs(alongY) > Math.abs(alongX) * 0.2 || alongX < 0,
  }
}

function isIllegible(lines: PageLine[]): boolean {
  const text = lines.map((line) => line.text).join('')
  return (text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0) > text.length * UNREADABLE_SHARE
}

function collect(pages: PageLine[][], pictures: Set<number>): LinesRead {
  const collector = new LineCollector()
  const running = runningLines(pages)
  const body = pages.map((page) => page.filter((line) => !running.has(line)))
  const flow = body.flat()
  const pageOf = body.flatMap((page, at) => page.map(() => at))
  const isScanned = (from: number, to: number) => [...pictures].some((page) => page >= from && page < to)
  const texts = withoutTypesetSpaces(flow.map(({ text }) => text))
  const margin = leftMargin(flow)
  const pitch = commonest(body.flatMap((page) => page.slice(1).map((line, at) => Math.round(line.y - (page[at]?.y ?? 0))))) ?? Infinity
  const edge = rightEdge(flow)
  for (const [at, line] of flow.entries()) {
    const above = flow[at - 1]
    if (above && line.y - above.y > pitch * WIDE_GAP) collector.skip(1)
    const added = collector.add((line.x - margin > line.size * INDENT ? '　　' : '') + (texts[at] ?? ''))
    if (!added) continue
    added.cut = isCut(line, flow[at + 1], edge)
    if (isScanned(at === 0 ? 0 : (pageOf[at - 1] ?? 0) + 1, pageOf[at] ?? 0)) added.scan = 'above'
    else if (at === flow.length - 1 && isScanned((pageOf[at] ?? 0) + 1, pages.length)) added.scan = 'below'
  }
  const setAside = pages.flat().filter((line) => running.has(line)).flatMap(({ text }) => collector.add(text) ?? [])
  if (collector.lines.length === setAside.length) throw new UnreadableDocument('scanned')
  return { lines: collector.lines, setAside }
}

/** Where the lines that are not indented begin: the leftmost place that is no exception. In a document of short paragraphs most lines are indented. */
function leftMargin(lines: PageLine[]): number {
  const counts = new Map<number, number>()
  for (const { x } of lines) counts.set(Math.round(x / 2) * 2, (counts.get(Math.round(x / 2) * 2) ?? 0) + 1)
  return Math.min(...[...counts].filter(([, count]) => count >= lines.length * MARGIN_SHARE).map(([x]) => x))
}

function commonest(values: number[]): number | null {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null
}
