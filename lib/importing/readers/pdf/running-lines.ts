import type { PageLine } from './page-lines'

/** Where running heads and page numbers stand: so near to the edge of the page. */
const MARGIN = 0.13
const PAGE_NUMBER = /^[-—–－―·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–－―·•\s]*$/
/** A line counts as running where it stands on so many pages, at least. */
const MIN_PAGES = 2
const PAGE_SHARE = 0.3

/** The lines that stand at the same place of many pages, counting numbers as equal, and page numbers on their own. */
export function runningLines(pages: PageLine[][]): Set<PageLine> {
  const places = new Map<string, Set<PageLine[]>>()
  for (const page of pages) for (const line of nearEdge(page)) places.set(placeOf(line), (places.get(placeOf(line)) ?? new Set()).add(page))
  const enough = Math.max(MIN_PAGES, Math.ceil(pages.length * PAGE_SHARE))
  const running = new Set<PageLine>()
  for (const page of pages) {
    for (const line of nearEdge(page)) if ((places.get(placeOf(line))?.size ?? 0) >= enough || PAGE_NUMBER.test(line.text)) running.add(line)
    for (const line of page) if (line.isTurned) running.add(line)
  }
  return running
}

function nearEdge(page: PageLine[]): PageLine[] {
  return [...page.slice(0, 2).filter(({ depth }) => depth < MARGIN), ...page.slice(-2).filter(({ depth }) => depth > 1 - MARGIN)]
}

function placeOf({ text, y }: PageLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').replace(/\s/g, '')}`
}
