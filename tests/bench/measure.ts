import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../bin/free-port'
import { boot } from '../../lib/platform/boot'
import { urls } from '../../lib/platform/urls'
import { receiptHash } from '../../lib/submissions/receipt-code'
import { runPiece, startProgram, stopProgram, watchMemory, type Programs } from './children'
import type { ExportResult } from './export-pieces'
import type { Load } from './raw-client'
import { COMMENTS_EXPORTED, fillForExport, ISSUE_WITH_COMMENTS, publishLongScene, publishScene, showComments } from './scene'
import { median, type LongResult, type ReadResult, type Result, type SendResult } from './result'
import { measureSearch } from './search'
import { closeOwner, ownerQuery } from '../support/owner'

const SLUG = 'bench'
const LONG_SLUG = 'bench-long'
const EXPORTED_SLUG = 'bench-export'
const EMPTY_SLUG = 'bench-empty'
const SECONDS = 4
const ROUNDS = 3
const RENDERS = 7
const READERS = 32
const SENDERS = 16

/** Everything, in one run, in a data folder of its own that is gone afterwards. */
export async function measure(programs: Programs, say: (line: string) => void): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-bench-'))
  const port = await freePort()
  const env = {
    HUIYIN_DATA: path.join(folder, 'data'), PORT: String(port), HUIYIN_ORIGIN: '', DATABASE_URL: '', HUIYIN_RATE_LIMIT: 'off', HUIYIN_LOG_LEVEL: 'error', HUIYIN_SMTP_URL: '',
    HUIYIN_DATABASE_POOL: '', HUIYIN_SECRET: '',
  }
  const booted = await boot({ variables: { ...process.env, ...env }, root: programs.root })
  const databaseUrl = booted.settings.databaseUrl!
  try {
    say('making the reports')
    await publishScene(programs.root, SLUG)
    await showComments(programs.root, SLUG)
    await publishLongScene(programs.root, LONG_SLUG)
    await publishScene(programs.root, EXPORTED_SLUG)
    await publishScene(programs.root, EMPTY_SLUG)
    await ownerQuery('CREATE TABLE bench_rows (id bigserial PRIMARY KEY, issue int, body text, at timestamptz DEFAULT now())')
    const server = startProgram(programs, 'server', ['start'], env)
    server.stdout!.resume()
    await ready(port)
    const stopWatching = watchMemory(server.pid!)
    const bench = { programs, folder, port, databaseUrl, say }
    const reads: ReadResult[] = []
    for (const [name, address] of [['report page, 52 issues', urls.report(SLUG)], ['issue page, 100 comments', urls.issue(SLUG, ISSUE_WITH_COMMENTS)], ['report page, 500 issues', urls.report(LONG_SLUG)]] as const) {
      reads.push(await measureReads(bench, name, address))
    }
    const long = await measureLong(bench, reads)
    const sends = await measureSends(bench)
    const serverMegabytes = stopWatching()
    await stopProgram(server)
    say('writing 100,000 comments')
    await fillForExport(EXPORTED_SLUG)
    const exported = await measureExport(bench, env)
    say('writing 2,000 issues')
    const search = await measureSearch(say)
    return { reads, long, sends, serverMegabytes, exported, search }
  } finally {
    await closeOwner()
    await booted.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Bench = { programs: Programs; folder: string; port: number; databaseUrl: string; say(line: string): void }

async function ready(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/api/health/ready`).catch(() => null)
    if (answer?.status === 200) return
    await sleep(100)
  }
  throw new Error('the server did not become ready')
}

async function measureReads({ programs, folder, port, say }: Bench, name: string, address: string): Promise<ReadResult> {
  const page = await fetchRaw(port, address)
  if (page.status !== 200) throw new Error(`${address} answers ${page.status}`)
  const bodyFile = path.join(folder, 'page')
  writeFileSync(bodyFile, page.body)
  const barePort = await freePort()
  const bare = startProgram(programs, 'bench', ['bare', JSON.stringify({ port: barePort, status: 200, headers: page.headers, bodyFile })], {})
  await sleep(700)
  const load = (at: number) => runPiece<Load>(programs, 'read', {
    port: at, path: address, host: `localhost:${port}`, connections: READERS, seconds: SECONDS, warmUpSeconds: 1,
  })
  const rounds: { bare: Load; ours: Load }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const [theirs, ours] = [await load(barePort), await load(port)]
    rounds.push({ bare: theirs, ours })
    say(`${name}: bare ${theirs.perSecond.toFixed(0)}/s, ours ${ours.perSecond.toFixed(0)}/s, ratio ${(ours.perSecond / theirs.perSecond).toFixed(2)}, p99 ${ours.p99.toFixed(1)} ms`)
  }
  await stopProgram(bare)
  return {
    name, bytes: page.body.length,
    ratio: median(rounds.map(({ bare: theirs, ours }) => ours.perSecond / theirs.perSecond)),
    ours: median(rounds.map(({ ours }) => ours.perSecond)), bare: median(rounds.map(({ bare: theirs }) => theirs.perSecond)),
    p99: median(rounds.map(({ ours }) => ours.p99)), failures: rounds.reduce((sum, { ours }) => sum + ours.failures, 0),
  }
}

/** The long report against the usual one, byte for byte of HTML: as a kept page under load, and rendered anew after everything kept was dropped. */
async function measureLong({ port, say }: Bench, reads: ReadResult[]): Promise<LongResult> {
  const [usual, long] = await Promise.all([SLUG, LONG_SLUG].map(async (slug) => ({ address: urls.report(slug), bytes: (await fetchRaw(port, urls.report(slug), 'identity')).body.length })))
  const render = async (address: string) => {
    const rounds: number[] = []
    for (let round = 0; round < RENDERS; round += 1) {
      await ownerQuery(`SELECT pg_notify('public_pages', '')`)
      await sleep(200)
      const begun = performance.now()
      await fetchRaw(port, address)
      rounds.push(performance.now() - begun)
    }
    return median(rounds)
  }
  const [usualRenderMs, renderMs] = [await render(usual!.address), await render(long!.address)]
  const [usualRead, longRead] = [reads[0]!, reads.at(-1)!]
  const perByte = usual!.bytes / long!.bytes
  const result = {
    readsPerByte: (usualRead.ours / longRead.ours) * perByte, rendersPerByte: (renderMs / usualRenderMs) * perByte,
    renderMs, usualRenderMs, kilobytes: long!.bytes / 1024, usualKilobytes: usual!.bytes / 1024,
  }
  say(`500 issues: per byte ${result.readsPerByte.toFixed(2)} times kept, ${result.rendersPerByte.toFixed(2)} times rendered`)
  return result
}

function fetchRaw(port: number, address: string, encoding = 'br'): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    http.get({ host: 'localhost', port, path: address, headers: { 'accept-encoding': encoding, accept: 'text/html' } }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const { date: _, connection: __, 'keep-alive': ___, ...headers } = response.headers as Record<string, string>
      resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
    }).on('error', reject)
  })
}

async function measureSends({ programs, folder, port, databaseUrl, say }: Bench): Promise<SendResult> {
  const acknowledgedFile = path.join(folder, 'acknowledged')
  const rounds: { inserts: number; sent: Load }[] = []
  const acknowledged: string[] = []
  const common = { connections: SENDERS, seconds: SECONDS, warmUpSeconds: 2 }
  for (let round = 0; round < ROUNDS; round += 1) {
    const inserts = await runPiece<{ perSecond: number }>(programs, 'insert', { databaseUrl, ...common })
    const sent = await runPiece<Load>(programs, 'send', { port, host: `localhost:${port}`, slug: SLUG, acknowledgedFile, ...common })
    acknowledged.push(...readFileSync(acknowledgedFile, 'utf8').split('\n').filter(Boolean))
    rounds.push({ inserts: inserts.perSecond, sent })
    say(`submissions: inserts ${inserts.perSecond.toFixed(0)}/s, accepted ${sent.perSecond.toFixed(0)}/s, ratio ${(sent.perSecond / inserts.perSecond).toFixed(3)}, p99 ${sent.p99.toFixed(1)} ms`)
  }
  return {
    ratio: median(rounds.map(({ inserts, sent }) => sent.perSecond / inserts)), accepted: median(rounds.map(({ sent }) => sent.perSecond)),
    inserts: median(rounds.map(({ inserts }) => inserts)), p99: median(rounds.map(({ sent }) => sent.p99)),
    failures: rounds.reduce((sum, { sent }) => sum + sent.failures, 0), acknowledged: acknowledged.length, missing: await countMissing(acknowledged),
  }
}

/** Acknowledged submissions that are not wholly stored: each must have its comment, contact, audit event and mail, under its receipt. */
async function countMissing(acknowledged: string[]): Promise<number> {
  const { rows } = await ownerQuery<{ key: string; hash: Buffer }>(
    `SELECT s.idempotency_key AS key, s.receipt_hash AS hash FROM submissions s
     WHERE EXISTS (SELECT FROM comments c WHERE c.submission_id = s.id) AND EXISTS (SELECT FROM contacts c WHERE c.submission_id = s.id)
       AND EXISTS (SELECT FROM mails m WHERE m.submission_id = s.id) AND EXISTS (SELECT FROM audit_events e WHERE e.subject_type = 'submission' AND e.subject_id = s.id::text)`)
  const stored = new Map(rows.map(({ key, hash }) => [key, hash]))
  return acknowledged.filter((line) => {
    const [key = '', receipt = ''] = line.split(' ')
    return !stored.get(key)?.equals(receiptHash(receipt))
  }).length
}

async function measureExport({ programs, folder, databaseUrl, say }: Bench, env: Record<string, string>) {
  const rounds: { copied: number; exported: ExportResult }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const copied = await runPiece<{ seconds: number }>(programs, 'copy', { databaseUrl, slug: EXPORTED_SLUG, file: path.join(folder, 'copy.csv') })
    const exported = await runPiece<ExportResult>(programs, 'export', { slug: EXPORTED_SLUG, emptySlug: EMPTY_SLUG, file: path.join(folder, 'export.csv') }, env)
    if (exported.rows !== COMMENTS_EXPORTED) throw new Error(`${exported.rows} rows were exported`)
    rounds.push({ copied: copied.seconds, exported })
    say(`export: COPY ${copied.seconds.toFixed(2)} s, ours ${exported.seconds.toFixed(2)} s, ${(exported.seconds / copied.seconds).toFixed(2)} times, memory +${exported.grownMegabytes.toFixed(0)} MB`)
  }
  return {
    times: median(rounds.map(({ copied, exported }) => exported.seconds / copied)), seconds: median(rounds.map(({ exported }) => exported.seconds)),
    copySeconds: median(rounds.map(({ copied }) => copied)), grownMegabytes: median(rounds.map(({ exported }) => exported.grownMegabytes)),
  }
}
