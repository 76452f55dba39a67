import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../../lib/importing/parse-report'
import { isCut, rightEdge } from '../../../../lib/importing/readers/pdf/line-cuts'
import { pageLines } from '../../../../lib/importing/readers/pdf/page-lines'
import type { PageItem } from '../../../../lib/importing/readers/pdf/page-lines'
import { withoutRadicals } from '../../../../lib/importing/readers/pdf/radicals'
import { readPdf } from '../../../../lib/importing/readers/pdf/read-pdf'
import { withoutTypesetSpaces } from '../../../../lib/importing/readers/pdf/typeset-spaces'
import { madePdf, PICTURE } from './support/made-pdf'
import type { PlacedText } from './support/made-pdf'

const SIZE = 16
const LETTERS = 28
const LEFT = 72

/** Paragraphs typeset as official documents are: two letters of indent, 28 to a line, with page numbers. */
function typeset(title: string, paragraphs: string[], linesPerPage = 22): PlacedText[][] {
  const lines: PlacedText[] = [{ x: 298 - title.length * 11, y: 0, text: title, size: 22 }]
  for (const paragraph of paragraphs) {
    lines.push({ x: LEFT + 2 * SIZE, y: 0, text: paragraph.slice(0, LETTERS - 2) })
    for (let at = LETTERS - 2; at < paragraph.length; at += LETTERS) lines.push({ x: LEFT, y: 0, text: paragraph.slice(at, at + LETTERS) })
  }
  const pages: PlacedText[][] = []
  while (lines.length > 0) pages.push(lines.splice(0, linesPerPage).map((line, at) => ({ ...line, y: 740 - at * 28 })))
  return pages.map((page, at) => [{ x: 200, y: 800, text: '某县水利局文件', size: 10 }, ...page, { x: 290, y: 40, text: `— ${at + 1} —`, size: 12 }])
}

const LONG = '县水利局党组高度重视，召开三次会议研究部署，成立整改工作领导小组，明确责任单位和完成时限，逐项对账销号，确保件件有着落、事事有回音。'

describe('a typeset report', () => {
  const paragraphs = ['现将整改情况予以公布，接受社会监督。', '一、整改落实情况', ...[1, 2, 3, 4, 5, 6].flatMap((number) => [`${number}．关于“台账不全”的问题`, `整改情况：${LONG}${LONG}`]), '某县水利局', '二○二四年五月六日']

  test('comes out as lines with its indents; heads and page numbers stand behind the text, set aside', async () => {
    const { lines, setAside } = await readPdf(madePdf(typeset('整改情况通报', paragraphs)))
    expect(lines.slice(0, 3).map(({ text }) => text)).toEqual(['　　整改情况通报', '　　现将整改情况予以公布，接受社会监督。', '　　一、整改落实情况'])
    expect(setAside.map(({ text }) => text)).toEqual(['某县水利局文件', '— 1 —', '某县水利局文件', '— 2 —'])
    expect(setAside[0]?.line).toBeGreaterThan(lines.findIndex(({ text }) => text.includes('二○二四')))
  })

  test('and its paragraphs are put together, over the turn of the page too', async () => {
    const { lines, setAside } = await readPdf(madePdf(typeset('整改情况通报', paragraphs)))
    const { issues, title, signedOn } = parseReport(lines.filter((line) => !setAside.includes(line)))
    expect({ title, signedOn }).toEqual({ title: '整改情况通报', signedOn: '2024-05-06' })
    expect(issues.map(({ paragraphs: texts }) => texts)).toEqual(Array.from({ length: 6 }, () => [LONG + LONG]))
  })
})

test('a scanned page among others is told where its text is missing; an empty page is not', async () => {
  const page = (...texts: string[]) => texts.map((text, at) => ({ x: 72, y: 700 - at * 28, text }))
  const pages: Parameters<typeof madePdf>[0] = [page('某县水利局关于整改情况的通报', '现将整改情况予以公布。'), PICTURE, page('一、关于台账不全的问题', '整改情况：已完成整改。'), [], page('某县水利局', '2024年5月6日'), PICTURE]
  const { lines } = await readPdf(madePdf(pages))
  expect(lines.flatMap(({ text, scan }) => (scan ? [[text.trim(), scan]] : []))).toEqual([['一、关于台账不全的问题', 'above'], ['2024年5月6日', 'below']])
  const scanned = parseReport(lines).warnings.filter(({ code }) => code === 'page_scanned')
  expect(scanned.map(({ line }) => lines.find((each) => each.line === line)?.scan)).toEqual(['above', 'below'])
})

test('a page of short lines has no edge that cuts them', async () => {
  const { lines } = await readPdf(madePdf([['某县水利局关于整改情况的通报', '现予以公布。', '1.关于“台账不全”的问题'].map((text, at) => ({ x: 72, y: 700 - at * 28, text }))]))
  expect(lines.map(({ cut }) => cut)).toEqual([false, false, false])
})

test('two columns do not crash, and no word is lost', async () => {
  const column = (x: number) => Array.from({ length: 20 }, (_, at) => ({ x, y: 700 - at * 24, text: `第${at}行整改情况`, size: 12 }))
  const { lines } = await readPdf(madePdf([[...column(60), ...column(320)]]))
  expect(lines.map(({ text }) => text).join('').match(/整改情况/g)?.length).toBe(40)
})

test('a watermark across the page is set aside', () => {
  const item = (text: string, y: number, isTurned: boolean): PageItem => ({ text, x: 70, y, width: 100, size: 16, isTurned })
  expect(pageLines([item('甲', 100, false), item('机密', 100, true), item('乙', 130, false)], { width: 595, height: 842 }).map(({ text, isTurned }) => [text, isTurned])).toEqual([['甲', false], ['机密', true], ['乙', false]])
})

test('bold type made by printing twice is read once; a wide gap is a space', () => {
  const item = (text: string, x: number, width: number): PageItem => ({ text, x, y: 100, width, size: 16, isTurned: false })
  expect(pageLines([item('整改', 70, 32), item('整改', 70.4, 32), item('情况', 102, 32), item('2024', 160, 32)], { width: 595, height: 842 })[0]?.text).toBe('整改情况 2024')
})

test('radicals become the characters they look like; full-width marks stay', () => {
  expect(withoutRadicals('第⼀条：⻓江⻔户，⺠⽣（⼯作）')).toBe('第一条：长江门户，民生（工作）')
})

test('white between scripts is taken out where it is the rule; fields stay apart', () => {
  expect(withoutTypesetSpaces(['于 2024 年 7 月 18 日', '时间：2024-07-18 09:20 来源：某局'])).toEqual(['于2024年7月18日', '时间：2024-07-18 09:20 来源：某局'])
  expect(withoutTypesetSpaces(['整 改 情 况 良 好', '某局 党组'])).toEqual(['整改情况良好', '某局 党组'])
  expect(withoutTypesetSpaces(['电话027转 1', '于2024年7月'])).toEqual(['电话027转 1', '于2024年7月'])
})

test('a line is cut where the next word would not have fitted', () => {
  const line = (text: string, end: number, size = 10) => ({ text, x: 0, y: 0, size, end, reach: end / 350, depth: 0.5, isTurned: false })
  expect(rightEdge([line('甲乙', 300), line('丙，', 308), line('丁', 300), line('戊', 120)])).toBe(300)
  expect(rightEdge([line('某县通报', 180), line('整改情况', 120)])).toBeNull()
  expect(isCut(line('甲', 296), line('乙', 300), 300)).toBe(true)
  expect(isCut(line('甲', 280), line('乙', 300), 300)).toBe(false)
  expect(isCut(line('甲', 270), line('12.5%以上', 300), 300)).toBe(true)
  expect(isCut(line('甲', 282), line('“乙”丙', 300), 300)).toBe(true)
  expect(isCut(line('标题', 300, 22), line('乙', 300), 300)).toBe(false)
})
