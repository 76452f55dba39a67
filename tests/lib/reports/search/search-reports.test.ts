import { beforeAll, describe, expect, it } from 'vitest'
import { InvalidInput } from '../../../../lib/platform/errors'
import { withdrawIssue, withdrawReport } from '../../../../lib/reports/commands/withdraw'
import { HITS_PER_PAGE, searchReports } from '../../../../lib/reports/search/search-reports'
import type { MarkedRun } from '../../../../lib/reports/search/sentence'
import { useTestDatabase } from '../../../support/database'
import { citizenContext, makeReport } from '../../../support/factories'
import { importDraft, makeEditors, publishedReport, TEXT, type Editors } from '../editors'
import { correct } from '../living-report'

useTestDatabase()

let editors: Editors
let slug: string
beforeAll(async () => {
  editors = await makeEditors()
  slug = await publishedReport(editors)
})

const search = (q: string, page?: number) => searchReports(citizenContext(), { q, page })
const found = async (q: string) => (await search(q)).hits.map(({ report, issue }) => `${report.slug} ${issue?.number ?? 'report'}`)
const shown = (runs: MarkedRun[]) => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

describe('a search', () => {
  it('finds every issue by any two characters of its title or its response', async () => {
    const responses = { 1: '台账不全补齐台账12本。一是明确专人。二是按月核对。', 2: '巡查流于形式更换巡查平台，已完成整改并销号。' }
    for (const [number, text] of Object.entries(responses)) {
      const [title, response] = number === '1' ? [text.slice(0, 4), text.slice(4)] : [text.slice(0, 6), text.slice(6)]
      for (const part of [title, response]) for (let at = 0; at + 2 <= part.length; at += 1) expect(await found(part.slice(at, at + 2))).toContain(`${slug} ${number}`)
    }
  })

  it('finds a single character, digits, full width and words in capitals', async () => {
    expect(await found('账')).toEqual([`${slug} 1`])
    expect(await found('１２本')).toEqual([`${slug} 1`])
    const other = await publishedReport(editors, TEXT.replace('更换巡查平台', '接入 Wi-Fi６ 网络').replace('按月核对', '按季核对'))
    expect(await found('wi-fi6')).toEqual([`${other} 2`])
  })

  it('wants every word, wherever each stands', async () => {
    expect(await found('巡查 销号')).toContain(`${slug} 2`)
    expect(await found('巡查 台账')).toEqual([])
  })

  it('takes no pair across the end of a paragraph for a hit, nor pairs that stand apart', async () => {
    expect(await found('全补')).toEqual([])
    expect(await found('台账核对')).toEqual([])
  })

  it('shows the sentence with the hit marked', async () => {
    const { hits: [hit] } = await search('按月核对')
    expect(hit).toMatchObject({ issue: { number: '1', withdrawn: false }, report: { slug, title: '云泽区水务局关于巡察整改情况的通报' } })
    expect(shown(hit!.sentence)).toContain('[按月核对]')
  })

  it('finds what stands in a report outside its issues', async () => {
    expect(await found('情况公布如下')).toContain(`${slug} report`)
  })

  it('ranks a title before a text, and a newer report before an older one', async () => {
    const newer = await publishedReport(await makeEditors(), TEXT.replace('补齐台账12本', '补齐台账13本'))
    const numbers = await found('台账')
    expect(numbers.indexOf(`${newer} 1`)).toBeLessThan(numbers.indexOf(`${slug} 1`))
    const mixed = await publishedReport(editors, TEXT.replace('更换巡查平台', '更换补录系统').replace('“台账不全”', '“补录不及时”'))
    expect(await found('补录')).toEqual([`${mixed} 1`, `${mixed} 2`])
  })

  it('gives pages of twenty with the total; a page behind the last one is the last', async () => {
    await makeReport({ issueCount: HITS_PER_PAGE + 5 })
    const first = await search('一是已完成第')
    expect([first.hits.length, first.total, first.pages]).toEqual([HITS_PER_PAGE, HITS_PER_PAGE + 5, 2])
    const last = await search('一是已完成第', 99)
    expect([last.hits.length, last.total, last.page]).toEqual([5, HITS_PER_PAGE + 5, 2])
    const issues = [...first.hits, ...last.hits].map(({ issue }) => issue?.number)
    expect(new Set(issues).size).toBe(HITS_PER_PAGE + 5)
  })
})

describe('what is not found', () => {
  it('is a draft, and the text of a correction before it is public; then it is the old one', async () => {
    await importDraft(editors, TEXT.replace('补齐台账12本', '尚未公布的鱼塘'))
    expect(await found('鱼塘')).toEqual([])
    const corrected = await publishedReport(editors, TEXT.replace('补齐台账12本', '补齐清单九十本'))
    await correct(editors, corrected, TEXT.replace('补齐台账12本', '补齐图纸九十本'), '更正数字。')
    expect(await found('清单九十')).toEqual([])
    expect(await found('图纸九十')).toEqual([`${corrected} 1`])
  })

  it('is the response of a withdrawn issue, whose title remains, and anything of a withdrawn report', async () => {
    const report = await publishedReport(editors, TEXT.replace('“台账不全”', '“渠道堵塞”').replace('补齐台账12本', '清理水草八百斤'))
    await withdrawIssue(editors.editor, { slug: report, issue: '1', reason: '涉及他人信息。' })
    expect(await found('水草')).toEqual([])
    const { hits: [hit] } = await search('渠道堵塞')
    expect(hit).toMatchObject({ issue: { number: '1', withdrawn: true }, sentence: [] })
    await withdrawReport(editors.editor, { slug: report, reason: '重复公布。' })
    expect(await found('渠道堵塞')).toEqual([])
  })
})

describe('what people type', () => {
  it.each([`'`, `''`, '\\', '%', '_', '.*', '(', '[', '&', '|', '!', ':*', '<->', '"', '😀', '👨‍👩‍👧', 'a'.repeat(100), `' OR '1'='1`, '积水\t台账', '\u0301', '١'])('%s is looked for as it is', async (q) => {
    expect(await search(q)).toMatchObject({ total: 0, hits: [] })
  })

  it('is nothing where nothing can be seen', async () => {
    expect(await search(' 　\u200b ')).toEqual({ words: [], hits: [], total: 0, page: 1, pages: 0 })
  })

  it('is refused where it is too long or cannot be kept', async () => {
    await expect(search('台'.repeat(10_000))).rejects.toEqual(new InvalidInput([{ path: 'q', problem: 'too_long', limit: 100 }]))
    await expect(search('台\0账')).rejects.toThrow(InvalidInput)
  })
})
