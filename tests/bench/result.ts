import os from 'node:os'
import type { SearchFigures } from './search'

export type ReadResult = { name: string; bytes: number; ratio: number; ours: number; bare: number; p99: number; failures: number }
/** How much longer a byte of the long report takes than one of the usual: kept pages under load, and the first rendering. */
export type LongResult = { readsPerByte: number; rendersPerByte: number; renderMs: number; usualRenderMs: number; kilobytes: number; usualKilobytes: number }
export type SendResult = { ratio: number; accepted: number; inserts: number; p99: number; failures: number; acknowledged: number; missing: number }
export type Result = {
  reads: ReadResult[]
  long: LongResult
  sends: SendResult
  /** The most that the server held while it was read from and sent to. */
  serverMegabytes: number
  exported: { times: number; seconds: number; copySeconds: number; grownMegabytes: number }
  search: SearchFigures
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const figure = (value: number, digits = 0) => value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** Each line: what, the ratio or figure, what we aim at, how it came about. */
function linesOf({ reads, long, sends, serverMegabytes, exported, search }: Result): [what: string, result: string, aim: string, how: string][] {
  return [
    ...reads.flatMap(({ name, ratio, p99, ours, bare, bytes, failures }): [string, string, string, string][] => [
      [`Reads, ${name}`, figure(ratio, 2), 'at least 0.50', `${figure(ours)}/s against ${figure(bare)}/s of a bare Node server; ${figure(bytes / 1024, 1)} KiB compressed; ${figure(failures)} failures`],
      [`p99, ${name}`, `${figure(p99, 1)} ms`, 'at most 20 ms', '32 connections'],
    ]),
    ['500 issues against 52, kept page', `${figure(long.readsPerByte, 2)} times per byte`, 'at most 1.50', `${figure(long.kilobytes)} KiB of HTML against ${figure(long.usualKilobytes)} KiB`],
    ['500 issues against 52, first rendering', `${figure(long.rendersPerByte, 2)} times per byte`, 'at most 1.50', `${figure(long.renderMs)} ms against ${figure(long.usualRenderMs)} ms`],
    ['Accepted submissions', figure(sends.ratio, 3), 'at least 0.125', `${figure(sends.accepted)}/s against ${figure(sends.inserts)}/s one-row inserts; ${figure(sends.failures)} failures`],
    ['p99, accepted submissions', `${figure(sends.p99, 1)} ms`, 'at most 50 ms', '16 connections'],
    ['Acknowledged but not stored', figure(sends.missing), '0', `of ${figure(sends.acknowledged)} acknowledged, each with comment, contact, audit event and mail`],
    ['Memory of the server under load', `${figure(serverMegabytes)} MB`, 'at most 250 MB', 'resident, the most seen during reads and submissions'],
    ['CSV export of 100,000 comments', `${figure(exported.times, 2)} times COPY`, 'at most 3 times', `${figure(exported.seconds, 2)} s against ${figure(exported.copySeconds, 2)} s`],
    ['Memory growth during the export', `${figure(exported.grownMegabytes)} MB`, 'at most 64 MB', 'resident'],
    ['p99, a search over 2,000 issues', `${figure(search.p99, 1)} ms`, 'at most 20 ms', `median ${figure(search.median, 1)} ms, up to ${figure(search.mostHits)} hits; a character that stands in every issue ${figure(search.everywhere, 1)} ms`],
  ]
}

export function asText(result: Result): string {
  return linesOf(result).map(([what, value, aim, how]) => `${what.padEnd(40)} ${value.padStart(18)}   (${aim}; ${how})`).join('\n')
}

export function asDocument(result: Result, at: Date): string {
  const rows = linesOf(result).map(([what, value, aim, how]) => `| ${what} | ${value} | ${aim} | ${how} |`).join('\n')
  return `# How fast it is

The last result of \`npm run bench\`. Every figure that matters is a ratio against something plain measured in the same run on the same
machine: machines differ and are shared, ratios stay. No test asserts them.

Measured ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC on ${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'}), ${figure(os.totalmem() / 1024 ** 3, 1)} GiB,
Node ${process.version}, ${os.type()} ${os.release()}; the load, the server and PostgreSQL share these cores.

| what | result | aim | how |
|---|---|---|---|
${rows}

How it is measured (\`tests/bench\`): the production server runs as its own process on an embedded PostgreSQL with its usual durability
and with rate limits off; so do the load generator (plain sockets, kept alive, no pipelining) and what we compare with. Each figure is the
median of three rounds, the two sides taking turns.

- **Reads** ask for the compressed page; the bare Node server answers the same bytes under the same headers from memory.
- **Submissions** come with name, telephone, e-mail, consent and the wish for a receipt by mail; meanwhile the server delivers these mails and seals
  the audit chain. The inserts write one row each through the driver, from as many connections.
- **Searches** go one after the other, from the words to the marked sentences of the first page, through the index.
- **COPY** writes the same columns of the same rows to a file.
`
}
