import type { SourceLine } from '../../source-line'
import { UnreadableDocument } from '../../unreadable-document'
import { decodeText } from '../decode-text'
import { LineCollector } from '../line-collector'
import type { LinesRead } from '../lines-read'
import type { TableGrid } from '../table-grid'
import { linesAroundArticle } from './article'
import { Blocks } from './blocks'
import type { Block } from './blocks'
import { declaredEncoding, pageFacts } from './page-facts'
import type { PageFacts } from './page-facts'
import { pageTree } from './page-tree'
import { hiddenElements } from './visibility'

/** A saved page becomes the lines of its document; the site around it is set aside. */
export function readHtml(bytes: Uint8Array): LinesRead {
  const root = pageTree(decodeText(bytes, declaredEncoding(bytes)))
  const reader = new Blocks(hiddenElements(root))
  const blocks = reader.walk(root)
  const facts = pageFacts(root)
  const aside = linesAroundArticle(blocks, facts.title)
  const kept = blocks.filter((block) => !aside.has(block))
  return collect([...stated(facts, kept), ...blocks], aside, reader.grid)
}

/** What was copied from a page was chosen by a person: only what nobody could see in it is left out. */
export function readPastedHtml(html: string): LinesRead {
  const root = pageTree(html)
  const reader = new Blocks(hiddenElements(root))
  return collect(reader.walk(root), new Set(), reader.grid)
}

function collect(blocks: (Block | string)[], aside: Set<Block>, grid: TableGrid): LinesRead {
  const collector = new LineCollector()
  const setAside: SourceLine[] = []
  for (const block of blocks) {
    if (typeof block === 'string') {
      collector.add(block)
      continue
    }
    collector.skip(block.blanksBefore)
    const line = collector.add(block.text, grid.kept(block.cell))
    if (line && aside.has(block)) setAside.push(line)
  }
  if (collector.lines.length === 0) throw new UnreadableDocument('empty')
  return { lines: collector.lines, setAside }
}

/** What the head of the page states and its visible text does not. */
function stated({ title, publishedAt, source }: PageFacts, kept: Block[]): string[] {
  const text = (blocks: Block[]) => blocks.map((block) => block.text.replace(/\s/g, '')).join('')
  const above = text(kept.slice(0, 12))
  const isDated = /(?:发布|公布|成文|信息|发文)?(?:时间|日期)[:：]|(?:^|[^\d])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(above)
  return [
    ...(title !== null && !text(kept).includes(title.replace(/\s/g, '')) ? [title] : []),
    ...(publishedAt !== null && !isDated ? [`发布时间：${publishedAt}`] : []),
    ...(source !== null && !/来源[:：]/.test(above) ? [`来源：${source}`] : []),
  ]
}
