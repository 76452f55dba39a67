import { describe, expect, test } from 'vitest'
import { editReport, parseReport } from '../../../lib/importing/parse-report'
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

  test('a cell may reach over three rows, and names stand under merged facts', async () => {
    const merged = await read([
      ['序号', '反馈问题', '牵头单位', '整改情况'],
      ['1', '河道淤积', { text: '县水务局', rows: 3 }, '已完成整改。'],
      ['2', '噪声扰民', '正在推进。'],
      ['3', '垃圾乱倒', '已完成整改。'],
    ])
    expect(merged.issues.map(({ leadUnit }) => leadUnit)).toEqual(['县水务局', '县水务局', '县水务局'])
    const names = await read([['姓名', '单位', '等次'], ['李某', { text: '县财政局', rows: 3 }, { text: '优秀', rows: 3 }], ['王某'], ['赵某']])
    expect(names.issues.map(({ title }) => title)).toEqual(['李某', '王某', '赵某'])
  })

  test('lower heads name their columns, and belong to no issue where they come again', async () => {
    const heads: Cell[][] = [[{ text: '序号', rows: 2 }, { text: '反馈问题', rows: 2 }, { text: '整改安排', columns: 2 }], ['整改措施', '整改时限']]
    const { issues } = await read([...heads, ['1', '河道淤积', '1.清淤。\n2.护岸。', '2024年底前'], ...heads, ['2', '噪声扰民', '1.巡查。\n2.限时。', '立行立改']])
    expect(issues.map(({ title, measures, timeLimit }) => [title, measures.length, timeLimit])).toEqual([['河道淤积', 2, '2024年底前'], ['噪声扰民', 2, '立行立改']])
  })

  test('what one of its cells says ends no issue: a number of a company is not the office\'s, a day is no signature', async () => {
    const companies = await read([['序号', '企业名称', '联系电话', '检查结论'], ['1', '甲厂', '0799-6661111', '合格'], ['2', '乙厂', '0799-6662222', '合格']])
    expect(companies.issues.map(({ paragraphs }) => paragraphs)).toEqual([['0799-6661111', '合格'], ['0799-6662222', '合格']])
    expect(companies.phones).toEqual([{ number: '0799-5551234', hours: null }])
    const days = await read([['序号', '反馈问题', '整改情况', '整改时限'], ['1', '河道淤积', '追回资金如下：\n合计：12万元。', '2024年6月30日'], ['2', '噪声扰民', '已完成整改。', '2024年12月']])
    expect(days.issues.map(({ timeLimit }) => timeLimit)).toEqual(['2024年6月30日', '2024年12月'])
    expect(days.signedOn).toBe('2024-09-30')
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

describe('a table inside a report', () => {
  const page = (table: string[][], behind: string[] = []) => {
    const rows = table.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    const lines = ['<h1>某县水利局关于巡察整改进展情况的通报</h1>', '现将整改进展情况予以公布。', '1.学习不够深入', '整改情况：已完成整改。', '2.管理不严格', '整改情况：修订制度，成效如下。']
    return new TextEncoder().encode(`<!doctype html><meta charset="utf-8">${lines.map((line) => `<p>${line}</p>`).join('')}${behind.map((line) => `<p>${line}</p>`).join('')}<table>${rows}</table>`)
  }
  const read = async (bytes: Uint8Array) => parseReport((await readDocument({ bytes, fileName: 'page.html' })).lines)

  test('of figures belongs to the response', async () => {
    const { issues } = await read(page([['指标', '2022年', '2023年'], ['规上企业', '120家', '135家'], ['项目投资', '3亿', '4亿']]))
    expect(issues.map(({ title }) => title)).toEqual(['学习不够深入', '管理不严格'])
  })

  test('of ways to the office makes no issues', async () => {
    const report = await read(page([['单位', '联系电话', '电子邮箱'], ['县水利局', '0799-5551234', 'a@b.cn'], ['县纪委监委', '0799-5555678', 'c@b.cn']], ['公示期：2024年5月6日至5月12日。', '联系方式如下：']))
    expect(report.issues.map(({ title }) => title)).toEqual(['学习不够深入', '管理不严格'])
    expect(report.window).toEqual({ start: '2024-05-06', end: '2024-05-12' })
    expect(report.phones.map(({ number }) => number)).toEqual(['0799-5551234', '0799-5555678'])
  })
})

test('where the head of a table closes, no cell of it reaches into the body', async () => {
  const page = '<!doctype html><meta charset="utf-8"><h1>某县整改清单</h1><p>现公开如下。</p><table><thead><tr><th rowspan="2">序号</th><th>反馈问题</th><th>整改时限</th><th>整改情况</th></tr></thead><tbody><tr><td>1</td><td>河道淤积</td><td>长期坚持</td><td>已完成整改。</td></tr></tbody></table>'
  const { lines } = await readDocument({ bytes: new TextEncoder().encode(page), fileName: 'page.html' })
  expect(parseReport(lines).issues).toMatchObject([{ number: '1', title: '河道淤积', timeLimit: '长期坚持' }])
})

test('both parts of a cell that an editor splits stay in their column', async () => {
  const bytes = asHtml([['序号', '反馈问题', '整改措施', '整改情况'], ['1', '河道淤积', '1.清淤。2.护岸。', '已完成整改。'], ['2', '噪声扰民', '1.巡查。', '已完成整改。']])
  const { lines } = await readDocument({ bytes, fileName: 'table.html' })
  const line = lines.find(({ text }) => text.startsWith('1.清淤'))!.line
  const { report } = editReport(lines, [{ kind: 'split', anchor: { line, words: '1.清淤。2.护岸。' }, at: 5 }])
  expect(report.issues[0]).toMatchObject({ measures: ['1.清淤。', '2.护岸。'], paragraphs: ['已完成整改。'] })
})
