import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import pg from 'pg'
import { generateLoad, type Load, type Talk } from './raw-client'
import { exportPiece, copyPiece } from './export-pieces'
import { ISSUES, SAID } from './scene'

/** What runs in processes of its own, so that the measured and the measuring share nothing but the machine. */
export const pieces: Record<string, (spec: never) => Promise<unknown>> = { bare, read, send, insert, export: exportPiece, copy: copyPiece }

export type BareSpec = { port: number; status: number; headers: Record<string, string>; bodyFile: string }

/** A bare Node server that answers everything with the same bytes under the same headers. */
async function bare({ port, status, headers, bodyFile }: BareSpec): Promise<never> {
  const body = readFileSync(bodyFile)
  http.createServer((_, response) => {
    response.writeHead(status, headers)
    response.end(body)
  }).listen(port, '127.0.0.1')
  return new Promise<never>(() => {})
}

export type LoadSpec = { port: number; connections: number; seconds: number; warmUpSeconds: number }
export type ReadSpec = LoadSpec & { path: string; host: string }

function read({ path, host, ...load }: ReadSpec): Promise<Load> {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Encoding: br\r\n\r\n`)
  return generateLoad({ ...load, talk: () => ({ next: () => request, answered: () => {}, keepsBody: false }) })
}

export type SendSpec = LoadSpec & { host: string; slug: string; acknowledgedFile: string }

/** Sends submissions with name, contact and a receipt by mail, each under a key of its own; writes down what was acknowledged. */
async function send({ host, slug, acknowledgedFile, ...load }: SendSpec): Promise<Load> {
  const acknowledged: string[] = []
  const bodies = Array.from({ length: ISSUES }, (_, at) => submissionAbout(slug, at + 1))
  let count = 0
  const talk = (): Talk => {
    let key = ''
    return {
      next() {
        key = randomUUID()
        const { body, length } = bodies[(count += 1) % ISSUES]!
        return `POST /api/v1/submissions HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nIdempotency-Key: ${key}\r\nContent-Length: ${length}\r\n\r\n${body}`
      },
      answered(status, body) {
        if (status === 201) acknowledged.push(`${key} ${/"receipt":"([^"]+)"/.exec(body!.toString('latin1'))![1]}`)
      },
      keepsBody: true,
    }
  }
  const result = await generateLoad({ ...load, talk })
  writeFileSync(acknowledgedFile, acknowledged.join('\n'))
  return result
}

/** Made beforehand: what the load costs itself is taken from what it measures. */
function submissionAbout(slug: string, issue: number): { body: string; length: number } {
  const body = JSON.stringify({
    report: slug, comments: [{ issue: String(issue), stance: 'not_resolved', body: `${SAID}（${issue}）` }], identity: 'office', name: '王·小明',
    phone: '0999-6200001', email: 'citizen@example.org', replyBy: 'email', emailReceipt: true, consentToPublish: true,
  })
  return { body, length: Buffer.byteLength(body) }
}

export type InsertSpec = Omit<LoadSpec, 'port'> & { databaseUrl: string }

/** One-row inserts straight through the driver, each its own durable transaction. */
async function insert({ databaseUrl, connections, seconds, warmUpSeconds }: InsertSpec): Promise<{ perSecond: number }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  const begin = performance.now() + warmUpSeconds * 1000
  const end = begin + seconds * 1000
  let counted = 0
  let count = 0
  await Promise.all(Array.from({ length: connections }, async () => {
    for (let now = performance.now(); now < end; now = performance.now()) {
      count += 1
      await pool.query({ name: 'row', text: 'INSERT INTO bench_rows (issue, body) VALUES ($1, $2)', values: [count % ISSUES, `${SAID}（${count}）`] })
      if (now >= begin) counted += 1
    }
  }))
  await pool.end()
  return { perSecond: counted / seconds }
}

