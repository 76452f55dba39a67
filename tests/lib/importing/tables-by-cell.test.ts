import { describe, expect, test } from 'vitest'
import { parseReport } from '../../../lib/importing/parse-report'
import { readDocument } from '../../../lib/importing/readers/read-document'
import type { ParsedReport } from '../../../lib/importing/schema'
import { expectEveryLineOnce, expectStructureInBlocks } from './support/every-line-once'
import { madeDocx, paragraph } from './readers/support/made-docx'

type Cell = string | { text: string; columns?: number; rows?: number }
const partsOf = (cell: Cell) => (typeof cell === 'string' ? { text: cell, columns: 1, rows: 1 } : { columns: 1, rows: 1, ...cell })

const TITLE = '松陵县生态环境保护督察整改清单完成情况公示'
const FOOT = ['公示期：2024年10月8日至10月17日。', '联系电话：0799-5551234', '松陵县生态环境局', '2024年9月30日']

function asHtml(rows: Cell[][]): Uint8Array {
  const cells = (row: Cell[]) => row.map(partsOf).map(({ text, columns, rows: down }) => `<td colspan="${columns}" rowspan="${down}">${text.split('\n').map((line) => `<p>${line}</p>`).join('')}</td>`).join('')
  const body = `<h1>${TITLE}</h1><p>现将整改完成情况公示如下，接受社会监督。</p><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>${FOOT.map((line) => `<p>${line}</p>`).join('')}`
  return new TextEncoder().encode(`<!doctype html><meta charset="utf-8"><title>${TITLE}</title><body>${body}</body>`)
}

/** Word says nothing of the rows below: in each of them stands a cell that goes on with the one above. */
function asDocx(rows: Cell[][]): Uint8Array {
  const reaching = new Map<number, { left: number; columns: number }>()
  const cell = (content: string, properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  const lines = rows.map((row) => {
    let column = 0
    const given = row.map(partsOf)
    let xml = ''
    for (;;) {
      const above = reaching.get(column)
      if (above && above.left > 0) {
        above.left--
        xml += cell(paragraph(''), `<w:gridSpan w:val="${above.columns}"/><w:vMerge/>`)
        column += above.columns
        continue
      }
      const next = given.shift()
      if (!next) break
      reaching.set(column, { left: next.rows - 1, columns: next.columns })
      xml += cell(next.text.split('\n').map((line) => paragraph(line)).join(''), `<w:gridSpan w:val="${next.columns}"/>${next.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''}`)
      column += next.columns
    }
    return `<w:tr>${xml}</w:tr>`
  })
  return madeDocx({ body: paragraph(TITLE) + paragraph('现将整改完成情况公示如下，接受社会监督。') + `<w:tbl>${lines.join('')}</w:tbl>` + FOOT.map((line) => paragraph(line)).join('') })
}

const FORMATS = { html: asHtml, docx: asDocx }

describe.each(Object.entries(FORMATS))('a table in %s', (format, made) => {
  const read = async (rows: Cell[][]): Promise<ParsedReport> => {
    const { lines } = await readDocument({ bytes: made(rows), fileName: `table.${format}` })
    const report = parseReport(lines)
    expectEveryLineOnce(report, lines)
    expectStructureInBlocks(report)
    return report
  }

  test('fills the fields of its issues by the heads of its columns; one unit may lead in several rows', async () => {
    const { issues, window, phones } = await read([
      ['序号', '反馈问题', '牵头单位', '整改时限', '整改措施', '整改情况'],
      ['1', '排污口底数不清', { text: '县水务局', rows: 2 }, '2024年6月底前', '1.开展排查。\n2.规范整治。', '已完成整改。'],
      ['2', '岸线修复缓慢', '2024年12月底前', '1.修复岸线。', '完成4公里。\n其余正在推进。'],
      ['3', '扬尘扰民', '县住建局', '长期坚持', '1.安装监测。', '长期坚持。'],
    ])
    expect(issues.map(({ number, title, leadUnit, timeLimit, paragraphs, measures, suggestedProgress }) => [number, title, leadUnit, timeLimit, paragraphs, measures, suggestedProgress?.status])).toEqual([
      ['1', '排污口底数不清', '县水务局', '2024年6月底前', ['已完成整改。'], ['1.开展排查。', '2.规范整治。'], 'completed'],
      ['2', '岸线修复缓慢', '县水务局', '2024年12月底前', ['完成4公里。', '其余正在推进。'], [], 'unfinished'],
      ['3', '扬尘扰民', '县住建局', '长期坚持', ['长期坚持。'], [], 'continuing'],
    ])
    expect(window).toEqual({ start: '2024-10-08', end: '2024-10-17' })
    expect(phones).toEqual([{ number: '0799-5551234', hours: null }])
  })

  test('of names: the first cell names the issue and the others tell of it, also under heads two rows high', async () => {
    const { issues } = await read([
      [{ text: '序号', rows: 2 }, { text: '项目名称', rows: 2 }, { text: '建设地点', rows: 2 }, { text: '资金安排', columns: 2 }],
      ['中央资金', '省级资金'],
      ['1', '茶叶加工厂扩建', '茶园村', '95', '25'],
      ['2', '产业路硬化', '双河口村', '68', '12'],
    ])
    expect(issues.map(({ number, title, paragraphs }) => [number, title, paragraphs])).toEqual([
      ['1', '茶叶加工厂扩建', ['茶园村', '95', '25']],
      ['2', '产业路硬化', ['双河口村', '68', '12']],
    ])
  })

  test('a row without a number goes on with the issue whose number reaches down to it', async () => {
    const { issues } = await read([
      ['序号', '反馈问题', '责任单位', '整改情况'],
      [{ text: '1', rows: 2 }, { text: '垃圾处置不规范', rows: 2 }, '县城管局', '清理4处。'],
      ['县住建局', '建成利用中心。'],
      ['2', '噪声扰民', '县公安局', '已完成整改。'],
    ])
    expect(issues.map(({ number, title, paragraphs }) => [number, title, paragraphs])).toEqual([
      ['1', '垃圾处置不规范', ['清理4处。', '建成利用中心。']],
      ['2', '噪声扰民', ['已完成整改。']],
    ])
  })

  test('without a column of numbers is headed by the names of its rows', async () => {
    const { issues } = await read([
      ['反馈问题', '责任单位', '整改时限', '整改情况'],
      ['河道淤积\n雨季积水', { text: '县水务局', rows: 2 }, '2024年底前', '已完成整改。'],
      ['噪声扰民', '立行立改', '正在推进。'],
    ])
    expect(issues.map(({ number, title, leadUnit, timeLimit, paragraphs }) => [number, title, leadUnit, timeLimit, paragraphs])).toEqual([
      ['1', '河道淤积', '县水务局', '2024年底前', ['已完成整改。']],
      ['2', '噪声扰民', '县水务局', '立行立改', ['正在推进。']],
    ])
    const names = await read([['姓名', '单位', '拟任职务'], ['李某', '县财政局', '局长'], ['王某', '县教育局', '副局长']])
    expect(names.issues.map(({ number, title, paragraphs }) => [number, title, paragraphs])).toEqual([['1', '李某', ['县财政局', '局长']], ['2', '王某', ['县教育局', '副局长']]])
  })

  test('its heads may come again, and its sum belongs to no issue', async () => {
    const heads = ['序号', '姓名', '住址', '金额']
    const { issues } = await read([heads, ['1', '李某', '甲村', '900'], heads, ['2', '王某', '乙村', '800'], [{ text: '合计', columns: 3 }, '1700']])
    expect(issues.map(({ number, title, paragraphs }) => [number, title, paragraphs])).toEqual([['1', '李某', ['甲村', '900']], ['2', '王某', ['乙村', '800']]])
  })
})

test('a table that only lays out a page leaves its lines alone', async () => {
  const article = '<p>1.学习不够深入</p><p>整改情况：已完成整改。</p><p>2.管理不严格</p><p>整改情况：已完成整改。</p>'
  const page = `<!doctype html><meta charset="utf-8"><title>某县水利局整改情况的通报</title><table><tr><td>首页</td><td><h1>某县水利局整改情况的通报</h1>${article}</td></tr></table>`
  const { lines } = await readDocument({ bytes: new TextEncoder().encode(page), fileName: 'page.html' })
  expect(lines.every(({ cell }) => cell === undefined)).toBe(true)
  expect(parseReport(lines).issues.map(({ title }) => title)).toEqual(['学习不够深入', '管理不严格'])
})

test('a table above the title that says what a document is ends no search for the title', async () => {
  const facts = [['索引号：', '0142588-2024-11', '信息门类：', '生态环境'], ['发布机构：', '青岩县生态环境局', '发布日期：', '2024-11-25']]
  const table = `<table>${facts.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`
  const page = `<!doctype html><meta charset="utf-8">${table}<p>青岩县督察反馈问题整改落实情况公示</p><p>现将整改落实情况公示如下，欢迎社会各界监督。</p><p>1.噪声扰民</p><p>整改情况：已完成整改。</p>`
  const { lines } = await readDocument({ bytes: new TextEncoder().encode(page), fileName: 'page.html' })
  expect(parseReport(lines)).toMatchObject({ title: '青岩县督察反馈问题整改落实情况公示', publisher: '青岩县生态环境局', publishedAt: '2024-11-25' })
})
