import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../lib/importing/parse-report'
import { readText } from '../../../lib/importing/readers/read-text'
import { parsedReportSchema } from '../../../lib/importing/schema'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'

const folder = path.resolve('../shared/samples')
const whereSamplesAre = describe.skipIf(!existsSync(folder))
if (!existsSync(folder)) console.warn(`Skipped: the sample documents are not in ${folder}.`)

const read = (name: string) => {
  const lines = readText(readFileSync(path.join(folder, name)))
  return { report: parseReport(lines), lines }
}

whereSamplesAre.each([
  { name: 'huangpi.txt', issues: 52, at: '2024-07-18T09:20:00+08:00', phone: { number: '027-61000251', hours: '工作日8:30-17:30' }, email: 'hpqw_xcb@126.com', by: '中共武汉市黄陂区委', chapters: [4, 0, 4], leftOver: 0 },
  { name: 'wuhan-kaifaqu.txt', issues: 41, at: '2024-07-18T11:16:00+08:00', phone: { number: '027-84851224', hours: '工作日8:30—17:30' }, email: 'whjkqxsgzzb@163.com', by: '中共武汉经开区党工委', chapters: [8, 0, 4], leftOver: 14 },
])('$name', (expected) => {
  test('its fields come out as the text states them', () => {
    const { report } = read(expected.name)
    expect(report).toMatchObject({
      title: `${expected.by}关于十二届省委第四轮巡视整改进展情况的通报`,
      publisher: expected.by,
      source: expected.by,
      publishedAt: expected.at,
      window: { start: '2024-07-18', end: '2024-08-08' },
      phones: [expected.phone],
      emails: [expected.email],
      postalAddress: null,
      signedBy: expected.by,
      signedOn: '2024-07-18',
      warnings: [],
    })
    expect(() => parsedReportSchema.parse(report)).not.toThrow()
  })

  test('its issues are numbered without gaps, and each has its heading and its whole response', () => {
    const { report, lines } = read(expected.name)
    const headings = lines.filter(({ text }) => /^\d+\./.test(text)).map(({ text }) => text.replace(/^\d+\./, ''))
    const responses = lines.filter(({ text }) => text.startsWith('整改情况:')).map(({ text }) => text.slice('整改情况:'.length))
    expect(report.issues.map(({ number }) => number)).toEqual(Array.from({ length: expected.issues }, (_, at) => String(at + 1)))
    expect(report.issues.map(({ title }) => title)).toEqual(headings)
    expect(report.issues.map(({ paragraphs }) => paragraphs)).toEqual(responses.map((response) => [response]))
    expect(report.issues.every(({ section }) => section === undefined)).toBe(true)
  })

  test('its measures begin with their marker and are all there', () => {
    for (const { measures, paragraphs } of read(expected.name).report.issues) {
      expect(measures.map((measure) => measure.slice(0, 2))).toEqual(['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是'].slice(0, measures.length))
      expect(paragraphs.join('').split(/[一二三四五六七八]是/).length - 1).toBeGreaterThanOrEqual(measures.length)
    }
  })

  test('its chapters keep their number and every paragraph, the call for opinions last', () => {
    const { report } = read(expected.name)
    expect(report.chapters.map(({ heading }) => heading.slice(0, 2))).toEqual(['一、', '二、', '三、'])
    expect(report.chapters.map(({ paragraphs }) => paragraphs.length)).toEqual(expected.chapters)
    expect(report.chapters.at(-1)?.paragraphs.at(-1)).toMatch(/^欢迎广大干部群众.*公开期限/)
  })

  test('every line ends in exactly one place; the footer of the site is left over', () => {
    const { report, lines } = read(expected.name)
    expectEveryLineOnce(report, lines)
    expectStructureInBlocks(report)
    expect(report.leftOver.length).toBe(expected.leftOver)
  })
})
