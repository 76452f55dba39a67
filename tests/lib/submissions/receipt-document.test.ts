import { beforeAll, describe, expect, it } from 'vitest'
import { useSettings } from '../../../lib/platform/env'
import { setProcessWide } from '../../../lib/platform/process-wide'
import type { CommentOfReceipt, ReceiptView } from '../../../lib/submissions/look-up-receipt'
import { receiptFromKey } from '../../../lib/submissions/receipt-code'
import { receiptDocument, verifyReceiptDocument } from '../../../lib/submissions/receipt-document'
import { publicReceiptKey } from '../../../lib/submissions/receipt-signature'
import { createPublicKey, verify } from 'node:crypto'
import { testSettings } from '../../support/database'

beforeAll(() => useSettings(testSettings()))

const receipt = () => receiptFromKey('8e03978e-40d5-43dd-bc93-6894a57f9324')
const comment = (over: Partial<CommentOfReceipt>): CommentOfReceipt => ({
  issue: '12', issueTitle: '雨后积水', stance: 'not_resolved', body: '第一行\n\n回执：不是\n-----BEGIN HUIYIN RECEIPT-----\n  末行  ', state: 'awaiting', notPublishedReason: null,
  progress: 'received', unit: null, outcome: null, outcomeReason: null, replies: [], timeline: [], ...over,
})
const view: ReceiptView = {
  number: '20261121-000123', receivedAt: new Date('2026-11-21T14:51:03.123Z'), report: { slug: 'report-1', title: '关于整改落实情况的通报', timeZone: 'Asia/Shanghai' },
  identity: 'office', consentToPublish: false, name: '王小明', phone: '13800000000', email: null, replyBy: null, pictures: 0,
  comments: [comment({}), comment({ issue: null, issueTitle: null, stance: 'affirms', body: 'a\r\nb\rc' })],
}
const text = (locale: 'zh' | 'en' = 'zh') => receiptDocument({ receipt: receipt(), view, locale })
const lineOf = (document: string, part: string) => document.split('\n').findIndex((line) => line.includes(part)) + 1
const faultsOf = (document: string) => verifyReceiptDocument(document).faults

describe('the receipt as a file', () => {
  it('says everything that its holder needs, in their language, and no contact detail', () => {
    for (const part of [view.number, '2026-11-21 22:51:03.123 +08:00', view.report.title, receipt(), '12 雨后积水', '整改不到位', '整份通报', '  | 第一行', '  |   末行']) expect(text()).toContain(part)
    for (const part of ['Comment 1', 'Not resolved', 'http://localhost:3000/en/receipts']) expect(text('en')).toContain(part)
    expect(text()).not.toMatch(/王小明|13800000000/)
  })

  it('is genuine as it is, in both languages', () => {
    for (const locale of ['zh', 'en'] as const) {
      const checked = verifyReceiptDocument(text(locale))
      expect(checked).toMatchObject({ genuine: true, faults: [], statement: { number: view.number, receivedAt: '2026-11-21T14:51:03.123Z', report: 'report-1', issues: ['12', null] } })
    }
  })

  it.each([
    ['with the line of the code struck out', (document: string) => document.split('\n').filter((line) => !line.includes(receipt())).join('\n')],
    ['with the line ends of another system', (document: string) => document.replaceAll('\n', '\r\n')],
    ['with a byte order mark and more empty lines', (document: string) => `\uFEFF${document.replaceAll('\n\n', '\n\n\n')}\n\n`],
    ['with white space lost at the ends of lines', (document: string) => document.replace(/ +$/gm, '')],
    ['with its long lines folded by a mail', (document: string) => {
      const [said, block] = document.split('-----BEGIN HUIYIN RECEIPT-----\n{')
      return `${said}-----BEGIN HUIYIN RECEIPT-----\n${`{${block}`.replace(/[^\n]{70}(?!-)/g, '$&\n')}`
    }],
  ])('stays genuine %s', (_, change) => expect(verifyReceiptDocument(change(text()))).toMatchObject({ genuine: true, faults: [] }))

  it('can be checked by anyone with the published key alone', () => {
    const lines = text().split('\n')
    const at = lines.lastIndexOf('-----BEGIN HUIYIN RECEIPT-----')
    const { publicKeyPem, keyId } = publicReceiptKey()
    expect(lines[at + 2]).toBe(keyId)
    expect(verify(null, Buffer.from(lines[at + 1]!), createPublicKey(publicKeyPem), Buffer.from(lines[at + 3]!, 'base64url'))).toBe(true)
  })
})

describe('what is wrong with a file is said, and where', () => {
  it.each([
    ['the number', '20261121-000123', '20261121-000124', null],
    ['the time', '22:51:03.123', '22:51:03.124', null],
    ['the report', '关于整改落实情况的通报', '关于别的通报', null],
    ['an issue', '12 雨后积水', '13 雨后积水', 1],
    ['a stance', '整改不到位', '认可', 1],
    ['what was said', '  | 第一行', '  | 第二行', 1],
    ['what was said last', '  | c', '  | d', 2],
  ] as const)('%s altered', (_, from, to, index) => {
    const altered = text().replace(from, to)
    const [fault, ...more] = faultsOf(altered)
    expect(more).toEqual([])
    expect(fault).toMatchObject({ fault: 'altered', comment: index })
    const line = lineOf(altered, to)
    expect(fault!.line).toBeLessThanOrEqual(line)
    expect(altered.split('\n').slice(fault!.line! - 1, line)).not.toContain('')
  })

  it('a comment missing', () => {
    const parts = text().split('\n\n')
    expect(faultsOf(parts.filter((part) => !part.startsWith('意见 2')).join('\n\n'))).toEqual([{ fault: 'missing', line: null, comment: 2 }])
  })

  it('a part added', () => {
    const added = text().replace('\n\n意见 2', '\n\n答复：已采纳\n\n意见 2')
    expect(faultsOf(added)).toEqual([{ fault: 'added', line: lineOf(added, '已采纳'), comment: null }])
  })

  it('the signed statement altered', () => {
    const altered = text().replace('"number":"20261121-000123"', '"number":"20261121-000124"')
    expect(faultsOf(altered)).toEqual([{ fault: 'signature_wrong', line: lineOf(altered, '"number"') }])
  })

  it('no signature, a broken one, and one of another site', () => {
    expect(faultsOf('')).toEqual([{ fault: 'signature_missing', line: null }])
    expect(faultsOf(text().replace('-----END HUIYIN RECEIPT-----', ''))).toMatchObject([{ fault: 'signature_unreadable' }])
    const elsewhere = text()
    for (const name of ['key.signing', 'key.receipt-signing']) setProcessWide(name, undefined)
    useSettings(testSettings({ secret: 'the secret of another site, which is as long as it must be' }))
    expect(faultsOf(elsewhere)).toMatchObject([{ fault: 'signed_with_another_key' }])
  })
})
