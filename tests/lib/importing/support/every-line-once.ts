import { expect } from 'vitest'
import type { SourceLine } from '../../../../lib/importing/source-line'
import type { ParsedReport } from '../../../../lib/importing/schema'

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/** Blocks and left-over lines, each in their order, interleave to the source: nothing lost, nothing doubled, nothing changed. */
export function expectEveryLineOnce(report: ParsedReport, lines: SourceLine[]): void {
  const visible = (text: string) => text.replace(INVISIBLE, '')
  const source = visible(lines.map(({ text }) => text).join(''))
  const [blocks, leftOver] = [report.blocks, report.leftOver].map((pieces) => pieces.map(({ text }) => visible(text)))
  expect(interleaves(source, blocks!, leftOver!)).toBe(true)
  expect(report.blocks.map(({ line }) => line)).toEqual(report.blocks.map(({ line }) => line).sort((a, b) => a - b))
}

/** Whether taking from the front of one or the other list, to the end of both, spells the text. */
function interleaves(text: string, blocks: string[], leftOver: string[]): boolean {
  let states = new Map([['0 0', [0, 0, 0]]])
  while (states.size > 0) {
    const next = new Map<string, number[]>()
    for (const [at = 0, block = 0, left = 0] of states.values()) {
      if (at === text.length && block === blocks.length && left === leftOver.length) return true
      const [fromBlocks, fromLeftOver] = [blocks[block], leftOver[left]]
      if (fromBlocks !== undefined && text.startsWith(fromBlocks, at)) next.set(`${block + 1} ${left}`, [at + fromBlocks.length, block + 1, left])
      if (fromLeftOver !== undefined && text.startsWith(fromLeftOver, at)) next.set(`${block} ${left + 1}`, [at + fromLeftOver.length, block, left + 1])
    }
    states = next
  }
  return false
}

/** What stands in chapters, issues, preamble and closing stands in the blocks too, with its own words. */
export function expectStructureInBlocks(report: ParsedReport): void {
  const whole = report.blocks.map(({ text }) => text).join('\n')
  const paragraphs = [...report.preamble, ...report.chapters.flatMap((chapter) => chapter.paragraphs), ...report.issues.flatMap((issue) => [...issue.paragraphs, ...issue.fields]), ...report.closing]
  for (const paragraph of paragraphs) expect(whole).toContain(paragraph)
  for (const issue of report.issues) for (const measure of issue.measures) expect([...issue.paragraphs, ...issue.fields].some((text) => text.includes(measure))).toBe(true)
}
