import { once } from 'node:events'
import { readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import { createDeflate } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseDocument } from '../../../../lib/importing/import-document'
import { useParsingThread } from '../../../../lib/importing/parse-in-thread'
import { CLOCK_LIMIT_MS, MAX_DOCUMENT_BYTES } from '../../../../lib/importing/readers/limits'
import { UnreadableDocument } from '../../../../lib/importing/unreadable-document'
import { bundle } from '../../../support/bundle'
import { madeDocx, madeZip, paragraph } from './support/made-docx'
import { assembled, madePdf } from './support/made-pdf'

/** What a busy machine may not reach in time is refused for its time. */
const OR_TOO_SLOW = (reasons: string) => new RegExp(`^(?:${reasons}|takes_too_long)$`)

/** Other work on the machine and the loading of the program come on top of the limit itself. */
const TIME_ALLOWED_MS = CLOCK_LIMIT_MS + 10_000
const MEMORY_ALLOWED_BYTES = 500 * 1024 * 1024

let program: string
let before: string[]
beforeAll(async () => {
  program = await bundle(`import './lib/importing/parsing-thread'`)
  useParsingThread(program)
})
afterAll(() => rmSync(program, { force: true }))

const ours = () => readdirSync(os.tmpdir()).filter((name) => !/^huiyin-tests-|^huiyin-server-|vitest/.test(name) && /pdf|docx|yauzl|unzip|huiyin-read/i.test(name))
beforeEach(() => { before = ours() })
afterEach(() => expect(ours(), 'nothing is left in the folder for temporary files').toEqual(before))

/** The reason a file is refused for, or that it was read, within the bounds of time and memory. */
async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  const began = performance.now()
  const base = process.memoryUsage().rss
  let peak = base
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage().rss) }, 20)
  const result = await parseDocument(bytes, name).then(() => 'read', (error: unknown) => {
    if (error instanceof UnreadableDocument) return error.facts.kind ? `${error.reason}: ${error.facts.kind}` : error.reason
    throw error
  })
  clearInterval(watch)
  expect(performance.now() - began).toBeLessThan(TIME_ALLOWED_MS)
  expect(peak - base).toBeLessThan(MEMORY_ALLOWED_BYTES)
  return result
}

const text = (content: string) => new TextEncoder().encode(content)
const upTo = (size: number, piece: string, head = '', tail = '') => Buffer.concat([Buffer.from(head), Buffer.alloc(size - Buffer.byteLength(head) - Buffer.byteLength(tail), piece), Buffer.from(tail)])
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a464946000101', 'hex'), Buffer.alloc(500, 7)])

describe('archives', { timeout: 120_000 }, () => {
  test('that unpack beyond all bounds are stopped while they unpack, also where the directory lies', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024, 'a')
    expect(await outcome(madeZip([{ name: 'word/document.xml', data: bomb }]), 'a.docx')).toBe('unpacks_too_large')
    expect(await outcome(madeZip([{ name: 'word/document.xml', data: bomb, claimedSize: 1000 }]), 'a.docx')).toMatch(/unpacks_too_large|damaged/)
    expect(await outcome(madeDocx({ body: paragraph('甲'), more: [{ name: 'word/media/a.bin', data: 'a', claimedSize: 0xfffffff0 }] }), 'a.docx')).toBe('unpacks_too_large')
  })

  test('with ten thousand parts, cut off, encrypted or without a document', async () => {
    expect(await outcome(madeDocx({ body: paragraph('甲'), more: Array.from({ length: 10_000 }, (_, at) => ({ name: `word/media/${at}`, data: 'a' })) }), 'a.docx')).toBe('too_many_parts')
    const whole = madeDocx({ body: paragraph('甲') })
    for (const size of [whole.length - 10, Math.floor(whole.length / 2)]) expect(await outcome(whole.subarray(0, size), 'a.docx')).toMatch(/damaged|mislabelled/)
    expect(await outcome(madeZip([{ name: 'word/document.xml', data: '<a/>', isEncrypted: true }]), 'a.docx')).toBe('encrypted')
    expect(await outcome(madeZip([{ name: 'a.txt', data: 'a' }]), 'a.docx')).toBe('mislabelled: archive')
  })

  test('whose XML unfolds, nests without end or is broken', async () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:document>`
    expect(await outcome(madeZip([{ name: 'word/document.xml', data: laughs }]), 'a.docx')).toBe('damaged')
    expect(await outcome(madeDocx({ body: '<w:tbl>'.repeat(100_000) }), 'a.docx')).toBe('too_deep')
    expect(await outcome(madeDocx({ body: '<w:p><w:r><w:t>甲</w:t>' }), 'a.docx')).toBe('damaged')
    expect(await outcome(madeDocx({ body: paragraph('') }), 'a.docx')).toBe('empty')
    expect(await outcome(madeDocx({ body: '<w:altChunk/>' }), 'a.docx')).toBe('embedded_document')
  })

  test('with more text than any report', async () => {
    expect(await outcome(madeDocx({ body: Array.from({ length: 90_000 }, (_, at) => paragraph(`第${at}行`)).join('') }), 'a.docx')).toMatch(OR_TOO_SLOW('too_many_lines'))
  })
})

describe('names and contents that disagree are told apart', () => {
  test.each<[Uint8Array, string, string]>([
    [JPEG, 'a.docx', 'mislabelled: image'], [JPEG, 'a.pdf', 'mislabelled: image'], [JPEG, 'a.txt', 'mislabelled: image'], [text('整改'), 'a.pdf', 'mislabelled: text'], [text('<!DOCTYPE html><p>甲'), 'a.docx', 'mislabelled: html'],
    [text('<html><p>甲'), 'a.doc', 'mislabelled: html'], [madePdf([[{ x: 9, y: 9, text: '甲' }]]), 'a.docx', 'mislabelled: pdf'], [madeDocx({ body: paragraph('甲') }), 'a.pdf', 'mislabelled: docx'], [text('{\\rtf1 a}'), 'a.docx', 'mislabelled: rtf'],
    [Buffer.concat([OLE, Buffer.alloc(600)]), 'a.doc', 'legacy_office'], [Buffer.concat([OLE, Buffer.alloc(600)]), 'a.docx', 'legacy_office'], [Buffer.concat([OLE, Buffer.alloc(600)]), 'a.wps', 'legacy_office'],
    [Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'a.docx', 'encrypted'], [madeZip([{ name: 'xl/workbook.xml', data: '<a/>' }]), 'a.xlsx', 'unsupported_format: spreadsheet'],
    [text('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x'), 'a.html', 'mislabelled: web_archive'], [Buffer.from([0, 1, 2, 3, 4, 5, 250, 251]), 'a.docx', 'damaged'], [Buffer.from([0, 1, 2, 3, 4, 5, 250]), 'a.txt', 'binary'], [text(''), 'a.docx', 'empty'],
  ])('case %#', async (bytes, name, expected) => expect(await outcome(bytes, name)).toBe(expected))
})

describe('pages', { timeout: 120_000 }, () => {
  test('nested deeply, with endless markup, or as large as a file may be', async () => {
    expect(await outcome(text('<div>'.repeat(200_000)), 'a.html')).toBe('too_deep')
    expect(await outcome(upTo(MAX_DOCUMENT_BYTES, '<b></b>', '<html>'), 'a.html')).toMatch(OR_TOO_SLOW('too_many_elements|too_deep'))
    expect(await outcome(upTo(MAX_DOCUMENT_BYTES, '<br>', '<html>甲'), 'a.html')).toMatch(OR_TOO_SLOW('too_many_elements'))
    expect(await outcome(upTo(MAX_DOCUMENT_BYTES, '整改情况。', '<html><p>'), 'a.html')).toMatch(OR_TOO_SLOW('read|needs_too_much_memory'))
    expect(await outcome(text('<html><script>甲</script>'), 'a.html')).toBe('empty')
  })
})

describe('text', { timeout: 120_000 }, () => {
  test('of twenty megabytes is read, or refused for its lines', async () => {
    expect(await outcome(upTo(MAX_DOCUMENT_BYTES, '整改情况：已经完成整改并且建立长效机制', '某县通报\n'), 'a.txt')).toMatch(OR_TOO_SLOW('read|needs_too_much_memory'))
    expect(await outcome(upTo(MAX_DOCUMENT_BYTES, '整改情况：已完成。\n'), 'a.txt')).toMatch(OR_TOO_SLOW('too_many_lines'))
    expect(await outcome(upTo(MAX_DOCUMENT_BYTES + 1, 'a'), 'a.txt')).toBe('too_large')
  })
})

describe('PDF', { timeout: 120_000 }, () => {
  const fonts = '<< /Type /Catalog /Pages 2 0 R >>'
  test('without text, with too many pages, or broken', async () => {
    expect(await outcome(madePdf([[], []]), 'a.pdf')).toBe('scanned')
    expect(await outcome(madePdf(Array.from({ length: 5_000 }, () => [{ x: 70, y: 700, text: '整改情况' }])), 'a.pdf')).toBe('too_many_pages')
    const whole = madePdf([[{ x: 70, y: 700, text: '整改情况整改情况整改情况' }]])
    expect(await outcome(whole.subarray(0, 60), 'a.pdf')).toBe('damaged')
    expect(await outcome(Buffer.from('%PDF-1.7\n%%EOF'), 'a.pdf')).toBe('damaged')
    expect(await outcome(assembled([undefined, fonts, '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']), 'a.pdf')).toMatch(/damaged|scanned/)
  })

  test('with hundreds of pages is read, or refused for its time', async () => {
    const page = Array.from({ length: 25 }, (_, at) => ({ x: 72, y: 760 - at * 28, text: '县水利局党组高度重视召开三次会议研究部署成立整改工作领导小组' }))
    expect(await outcome(madePdf(Array.from({ length: 300 }, () => page)), 'a.pdf')).toMatch(OR_TOO_SLOW('read'))
  })

  test('whose pages unpack without end', async () => {
    const packer = createDeflate({ level: 1 })
    const chunks: Buffer[] = []
    packer.on('data', (chunk: Buffer) => chunks.push(chunk))
    for (let times = 0; times < 100; times++) packer.write(Buffer.alloc(8 * 1024 * 1024, ' '))
    packer.end()
    await once(packer, 'end')
    const packed = Buffer.concat(chunks)
    const pages = ['<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>', `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`]
    expect(await outcome(assembled([undefined, fonts, ...pages]), 'a.pdf')).toMatch(OR_TOO_SLOW('needs_too_much_memory|scanned|damaged'))
  })

  test('with a password', async () => {
    const encrypt = '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <' + '11'.repeat(32) + '> /U <' + '22'.repeat(32) + '> >>'
    const file = assembled([undefined, fonts, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>', encrypt], '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]')
    expect(await outcome(file, 'a.pdf')).toBe('encrypted')
  })
})
