import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentParts, partOfIssue, statesProgress, type DocumentPart, type Passage } from '../../../app/_components/report/document-parts'
import { parseReport } from '../../../lib/importing/parse-report'
import { readDocument } from '../../../lib/importing/readers/read-document'
import { readText } from '../../../lib/importing/readers/read-text'
import type { PublicReport } from '../../../lib/reports/public-queries'

function reportOf(name: string, folder = 'prisma/demo/reports'): PublicReport {
  const { blocks, issues } = parseReport(readText(readFileSync(`${folder}/${name}.txt`)))
  return { blocks, issues: issues.map((issue, position) => ({ ...issue, id: issue.number, section: issue.section ?? null, progress: 'not_stated', position })) } as unknown as PublicReport
}

const textOfPassage = (passage: Passage) => (passage.kind === 'sign_off' ? passage.text : passage.pieces.map(({ text }) => text).join(''))

function textOf(part: DocumentPart): string {
  if (part.kind === 'heading') return part.text
  if (part.kind === 'issue') return part.prefix + part.heading + part.passages.map(textOfPassage).join('')
  return textOfPassage(part)
}

describe.each(['open', 'closed', 'upcoming'])('the document %s', (name) => {
  const report = reportOf(name)
  const parts = documentParts(report)

  it('keeps every character of the original in order', () => {
    const original = report.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'masthead').map(({ text }) => text)
    expect(parts.map(textOf).join('')).toBe(original.join(''))
  })

  it('has each issue with its whole response and no more', () => {
    for (const issue of report.issues) {
      const response = partOfIssue(report, issue.number)!.passages.map(textOfPassage).join('')
      expect(response.endsWith(issue.paragraphs.at(-1)!)).toBe(true)
      for (const paragraph of issue.paragraphs) expect(response).toContain(paragraph)
    }
  })

  it('hangs exactly the measures of each response', () => {
    for (const issue of report.issues) {
      const pieces = partOfIssue(report, issue.number)!.passages.flatMap((passage) => (passage.kind === 'paragraph' ? passage.pieces : []))
      expect(pieces.filter(({ measure }) => measure).map(({ text }) => text.trim())).toEqual(issue.measures)
    }
  })
})

describe('a table of names', () => {
  const report = reportOf('table-of-names-in-cells', 'tests/lib/importing/documents/whole')

  it('heads each row with its number and its name', () => {
    const [first] = documentParts(report).filter((part) => part.kind === 'issue')
    expect(first).toMatchObject({ prefix: '1 ', heading: report.issues[0]!.title })
    expect(first!.passages.map(textOfPassage)).toEqual(report.issues[0]!.paragraphs)
  })

  it('holds the name once', () => {
    const title = report.issues[0]!.title
    expect(documentParts(report).map(textOf).filter((text) => text.includes(title))).toHaveLength(1)
  })
})

it('tells a cell that a reader saw by the head of its column, once', async () => {
  const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell.split('|').map((line) => `<p>${line}</p>`).join('')}</td>`).join('')}</tr>`
  const page = `<!doctype html><meta charset="utf-8"><h1>某县整改清单</h1><p>现公开如下。</p><table>${row(['序号', '反馈问题', '责任单位', '整改情况'])}${row(['1', '河道淤积', '县水务局', '清淤3公里。|已完成整改。'])}${row(['2', '噪声扰民', '县公安局', '已完成整改。'])}</table>`
  const { lines } = await readDocument({ bytes: new TextEncoder().encode(page), fileName: 'page.html' })
  const { blocks, issues } = parseReport(lines)
  const report = { blocks, issues: issues.map((issue, position) => ({ ...issue, id: issue.number, section: null, progress: 'not_stated', position })) } as unknown as PublicReport
  const told = partOfIssue(report, '1')!.passages.map((passage) => [passage.kind === 'paragraph' ? passage.head : null, textOfPassage(passage)])
  expect(told).toEqual([['责任单位', '县水务局'], ['整改情况', '清淤3公里。'], [undefined, '已完成整改。']])
})

it('a report says how far its issues are as soon as one of them does that still stands', () => {
  const issue = { progress: 'not_stated' as const, withdrawnAt: null }
  const states = (...issues: object[]) => statesProgress({ issues } as unknown as PublicReport)
  expect(states(issue, issue)).toBe(false)
  expect(states(issue, { ...issue, progress: 'completed' })).toBe(true)
  expect(states(issue, { progress: 'completed', withdrawnAt: new Date() })).toBe(false)
})
