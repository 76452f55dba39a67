import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAndParse } from '../../../../lib/importing/read-and-parse'
import type { ParsedReport } from '../../../../lib/importing/schema'
import { fillDates } from '../../../../prisma/demo/dates'
import { expectEveryLineOnce } from '../support/every-line-once'
import { convert, hasOffice } from './support/office'

const samples = path.resolve('../shared/samples')
const demo = path.resolve('prisma/demo/reports')
const whereOfficeIs = describe.skipIf(!hasOffice)
if (!hasOffice) console.warn('Skipped: LibreOffice is not installed.')
if (!existsSync(samples)) console.warn(`Skipped: the sample documents are not in ${samples}.`)

const sources = [demo, ...(existsSync(samples) ? [samples] : [])].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => path.join(folder, name)))
const names = sources.map((file) => path.basename(file, '.txt'))
const DATES = { opens: '2026-07-18', closes: '2026-08-08', signed: '2026-07-18', published: '2026-07-18 09:20' }

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-conversions-'))
  if (!hasOffice) return
  for (const file of sources) writeFileSync(path.join(folder, path.basename(file)), fillDates(readFileSync(file, 'utf8'), DATES))
  const texts = names.map((name) => path.join(folder, `${name}.txt`))
  convert(texts, 'docx:MS Word 2007 XML', folder)
  convert(texts, 'html:HTML (StarWriter)', folder)
  convert(texts, 'pdf:writer_pdf_Export', folder)
  mkdirSync(path.join(folder, 'indented'))
  for (const name of names) writeFileSync(path.join(folder, 'indented', `${name}.txt`), indented(readFileSync(path.join(folder, `${name}.txt`), 'utf8')))
  convert(names.map((name) => path.join(folder, 'indented', `${name}.txt`)), 'pdf:writer_pdf_Export', path.join(folder, 'indented'))
}, 900_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The text as official documents are set: every paragraph begins two letters to the right. */
function indented(text: string): string {
  return text.split('\n').filter((line) => line.trim() !== '').map((line) => `　　${line.trim()}`).join('\n')
}

const tight = (text: string) => text.replace(/[\s\u200b]/g, '')

/** What a report says, without the white in it; `whole` puts the paragraphs of a part together. */
function essence(report: ParsedReport, whole: boolean) {
  const texts = (paragraphs: string[]) => (whole ? [tight(paragraphs.join(''))] : paragraphs.map(tight))
  const { title, publisher, source, publishedAt, window, emails, signedBy, signedOn } = report
  return {
    title: title && tight(title), publisher, source, publishedAt, window, emails, signedBy, signedOn, postalAddress: report.postalAddress && tight(report.postalAddress),
    phones: report.phones.map(({ number, hours }) => [number, hours && tight(hours)]),
    preamble: texts(report.preamble), closing: texts(report.closing),
    chapters: report.chapters.map(({ heading, paragraphs }) => [tight(heading), ...texts(paragraphs)]),
    issues: report.issues.map((issue) => [issue.number, tight(issue.title), texts(issue.paragraphs), issue.measures.map(tight), issue.section && tight(issue.section)]),
    warnings: report.warnings.map(({ code }) => code).filter((code) => code !== 'lines_joined'),
  }
}

const read = async (file: string) => readAndParse({ bytes: readFileSync(path.join(folder, file)), fileName: path.basename(file) })

whereOfficeIs.each(names)('%s says the same', (name) => {
  test.each(['docx', 'html'])('as .%s, paragraph for paragraph', async (format) => {
    const { parsed, lines } = await read(`${name}.${format}`)
    expect(essence(parsed, false)).toEqual(essence((await read(`${name}.txt`)).parsed, false))
    expectEveryLineOnce(parsed, lines)
  })

  // Where nothing is indented, a paragraph that fills its last line to the edge cannot be told from one that goes on.
  test('as .pdf, word for word', async () => {
    const { parsed, lines } = await read(`${name}.pdf`)
    expect(essence(parsed, true)).toEqual(essence((await read(`${name}.txt`)).parsed, true))
    expect(tight([...parsed.blocks, ...parsed.leftOver].map(({ text }) => text).join('')).length).toBe(tight(lines.map(({ text }) => text).join('')).length)
  }, 60_000)

  test('as .pdf with indents, paragraph for paragraph', async () => {
    const { parsed } = await read(`indented/${name}.pdf`)
    expect(essence(parsed, false)).toEqual(essence((await read(`${name}.txt`)).parsed, false))
  }, 60_000)
})

const LABEL = '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>'
const numberStyle = (level: number, format: string, prefix: string, suffix: string, more = '') => `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}" ${more}>${LABEL}</text:list-level-style-number>`
const item = (text: string, inner = '') => `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`
const list = (items: string, style = '') => `<text:list${style}>${items}</text:list>`

/** A document whose numbers are counted by the office program. */
const NUMBERED = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<text:list-style style:name="A">${numberStyle(1, '一, 二, 三, ...', '', '、')}${numberStyle(2, '1', '', '.')}${numberStyle(3, '1', '（', '）', 'text:display-levels="1"')}</text:list-style>
<text:list-style style:name="B">${numberStyle(1, '①, ②, ③, ...', '', '')}${numberStyle(2, '1', '', '', 'text:display-levels="2"')}</text:list-style>
</office:automatic-styles><office:body><office:text>
<text:p>某县水利局关于巡察整改情况的通报</text:p>
${list(item('组织情况', list(item('成立专班') + item('制定方案', list(item('压实责任') + item('按月调度'))))) + item('整改情况', list(item('关于“台账不全”的问题') + item('关于“巡查不严”的问题'))), ' text:style-name="A"')}
${list(item('补齐台账', list(item('建档') + item('复核'))) + item('加强巡查'), ' text:style-name="B"')}
</office:text></office:body></office:document>`

whereOfficeIs('automatic numbers of a real office program', () => {
  test('come out of its Word file as it prints them itself', async () => {
    const file = path.join(folder, 'numbered.fodt')
    writeFileSync(file, NUMBERED)
    convert([file], 'docx:MS Word 2007 XML', folder)
    convert([file], 'txt:Text (encoded):UTF8', folder)
    const [printed, counted] = [await read('numbered.txt'), await read('numbered.docx')]
    expect(counted.lines.map(({ text }) => tight(text))).toEqual(printed.lines.map(({ text }) => tight(text)))
    expect(counted.lines.map(({ text }) => text)).toContain('二、整改情况')
    expect(counted.parsed.issues.map(({ number, title }) => [number, title])).toEqual([['1', '关于“台账不全”的问题'], ['2', '关于“巡查不严”的问题']])
  }, 300_000)
})
