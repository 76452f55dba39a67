import { expect } from 'vitest'
import type { SourceLine } from '../../../../lib/importing/source-line'
import type { ParsedReport } from '../../../../lib/importing/schema'

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g

/** Blocks and left-over lines, in the order of the source, are the source: nothing lost, nothing doubled, nothing changed. */
export function expectEveryLineOnce(report: ParsedReport, lines: SourceLine[]): void {
  const source = new Map(lines.map(({ line, text }) => [line, text]))
  const place = (line: number, text: string) => source.get(line)?.indexOf(text) ?? 0
  const pieces = [...report.blocks, ...report.leftOver].map(({ line, text }, order) => ({ line, text, order }))
  pieces.sort((a, b) => a.line - b.line || place(a.line, a.text) - place(b.line, b.text) || a.order - b.order)
  expect(pieces.map(({ text }) => text).join('').replace(INVISIBLE, '')).toBe(lines.map(({ text }) => text).join('').replace(INVISIBLE, ''))
  expect(report.blocks.map(({ line }) => line)).toEqual(report.blocks.map(({ line }) => line).sort((a, b) => a - b))
}

/** What stands in chapters, issues, preamble and closing stands in the blocks too, with its own words. */
export function expectStructureInBlocks(report: ParsedReport): void {
  const whole = report.blocks.map(({ text }) => text).join('\n')
  const paragraphs = [...report.preamble, ...report.chapters.flatMap((chapter) => chapter.paragraphs), ...report.issues.flatMap((issue) => issue.paragraphs), ...report.closing]
  for (const paragraph of paragraphs) expect(whole).toContain(paragraph)
  for (const issue of report.issues) for (const measure of issue.measures) expect(issue.paragraphs.some((paragraph) => paragraph.includes(measure))).toBe(true)
}
