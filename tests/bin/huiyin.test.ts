import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { madeDocx, paragraph } from '../lib/importing/readers/support/made-docx'
import { madePdf } from '../lib/importing/readers/support/made-pdf'
import { parsedReportSchema } from '../../lib/importing/schema'
import { startEmbedded } from '../../lib/platform/embedded-postgres'

const run = promisify(execFile)
const report = 'prisma/demo/reports/open.txt'
let folder: string
beforeAll(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-command-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

type Result = { code: number; out: string; err: string }

async function huiyin(...args: string[]): Promise<Result> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, HUIYIN_DATA: path.join(folder, 'data'), HUIYIN_LOG_LEVEL: 'warn' } as unknown as NodeJS.ProcessEnv
  try {
    const { stdout, stderr } = await run(process.execPath, ['bin/launch.mjs', 'huiyin', ...args], { env, maxBuffer: 50_000_000 })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, out } = await huiyin('--help')
    expect(code).toBe(0)
    for (const command of ['parse', 'import', 'export', 'verify-audit', 'verify-receipt']) expect(out).toContain(command)
    expect((await huiyin('import', '--help')).out).toContain('--publish')
  })

  it('says what is wrong with a command on standard error, and how it goes', async () => {
    for (const args of [['nonsense'], ['parse'], ['parse', 'a', 'b'], ['import', '--bogus'], ['export', '--report', 'a']]) {
      const { code, out, err } = await huiyin(...args)
      expect([code, out]).toEqual([64, ''])
      expect(err).toContain('Usage: npm run')
    }
  })
})

describe('huiyin parse', () => {
  it('prints the report as JSON and nothing else on standard output', async () => {
    const { code, out } = await huiyin('parse', report)
    expect(code).toBe(0)
    const parsed = JSON.parse(out) as Record<string, unknown>
    expect(parsedReportSchema.omit({ blocks: true }).safeParse(parsed).success).toBe(true)
    expect((parsed.issues as unknown[]).length).toBeGreaterThanOrEqual(40)
  })

  it('reads Word files, pages and PDF', async () => {
    const lines = ['某县水利局关于整改情况的通报', '现将整改情况予以公布。', '1.关于“台账不全”的问题', '整改情况：补齐台账。']
    const files = { 'a.docx': madeDocx({ body: lines.map((line) => paragraph(line)).join('') }), 'a.html': lines.map((line) => `<p>${line}`).join(''), 'a.pdf': madePdf([lines.map((text, at) => ({ x: 72, y: 700 - at * 28, text }))]) }
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(folder, name), content)
      const { code, out, err } = await huiyin('parse', path.join(folder, name))
      expect(code, err).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ title: lines[0], issues: [{ number: '1', paragraphs: ['补齐台账。'] }] })
    }
  }, 120_000)

  it('says in one line what it cannot read', async () => {
    writeFileSync(path.join(folder, 'empty.txt'), '')
    writeFileSync(path.join(folder, 'picture.docx'), Buffer.from('ffd8ffe000104a46494600', 'hex'))
    for (const file of [path.join(folder, 'missing.txt'), path.join(folder, 'empty.txt'), path.join(folder, 'picture.docx'), 'package.json']) {
      const { code, out, err } = await huiyin('parse', file)
      expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1])
    }
  })
})

describe('import, export and verify', () => {
  it('work one after the other on the same data, with or without a server beside them', async () => {
    const imported = await huiyin('import', report, '--slug', 'here', '--opens', '2020-01-01', '--closes', '2099-12-31', '--publish')
    expect(imported.code, imported.err).toBe(0)
    expect(imported.out).toContain('/reports/here')
    const again = await huiyin('import', report, '--slug', 'here')
    expect([again.code, again.out]).toEqual([1, ''])

    const beside = await startEmbedded({ dataFolder: path.join(folder, 'data') })
    const file = path.join(folder, 'comments.csv')
    const exported = await huiyin('export', '--report', 'here', '--format', 'csv', '--out', file)
    expect(exported.code, exported.err).toBe(0)
    expect(readFileSync(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(beside.adopted).toBe(false)
    await beside.stop()

    const verified = await huiyin('verify-audit')
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('0 faults')])
  })

  it('name a wrong field and store nothing', async () => {
    const { code, err } = await huiyin('import', report, '--slug', 'Not A Slug', '--closes', 'someday')
    expect(code).toBe(1)
    expect(err).not.toContain('at Object')
    expect((await huiyin('export', '--report', 'not-a-slug', '--format', 'csv', '--out', path.join(folder, 'none.csv'))).code).toBe(1)
  })

  it('say that a file is no receipt of ours', async () => {
    writeFileSync(path.join(folder, 'receipt.txt'), 'a receipt that somebody made up')
    const { code, out } = await huiyin('verify-receipt', path.join(folder, 'receipt.txt'))
    expect([code, out]).toEqual([1, expect.stringContaining('Not genuine')])
  })
})
