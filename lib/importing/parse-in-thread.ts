import { Worker } from 'node:worker_threads'
import { processWide, setProcessWide } from '../platform/process-wide'
import type { ThreadAnswer } from './parsing-thread'
import type { ParsedDocument } from './read-and-parse'
import { CLOCK_LIMIT_MS, GROWTH_LIMIT_MB, MEMORY_LIMIT_MB, TIME_LIMIT_MS } from './readers/limits'
import type { DocumentSource } from './readers/read-document'
import { UnreadableDocument } from './unreadable-document'

const PROGRAM = 'parsing-thread'
const QUEUE = 'parsing-queue'
const YOUNG_GENERATION_MB = 48
const GIVEN_SHARE = 0.8
const WATCH_EVERY_MS = 20
const MEGABYTE = 1024 * 1024

/** Says where the bundled program of the thread lies. Every program says so once at its start: the pages run in the same process. */
export function useParsingThread(file: string): void {
  setProcessWide(PROGRAM, file)
}

/**
 * Documents come from anywhere: each is read and parsed in a thread of its own that ends with it, whose memory and time are bounded
 * and which sees no settings. One at a time, so that several uploads together need no more memory than one.
 */
export function parseInThread(source: DocumentSource): Promise<ParsedDocument> {
  const queue = processWide<{ last: Promise<unknown> }>(QUEUE, () => ({ last: Promise.resolve() }))
  const result = queue.last.then(() => run(source))
  queue.last = result.catch(() => undefined)
  return result
}

function run(source: DocumentSource): Promise<ParsedDocument> {
  const program = processWide<string | null>(PROGRAM, () => null)
  if (!program) throw new Error('The program of the parsing thread is not known: call useParsingThread() at the start.')
  const thread = new Worker(/* turbopackIgnore: true */ program, {
    workerData: source, env: {}, stdout: true, execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
  let watch: NodeJS.Timeout
  return new Promise<ParsedDocument>((resolve, reject) => {
    const memory = process.memoryUsage.rss()
    let began = performance.now()
    let worked = process.cpuUsage()
    watch = setInterval(() => {
      if (process.memoryUsage.rss() - memory > GROWTH_LIMIT_MB * MEGABYTE) reject(new UnreadableDocument('needs_too_much_memory'))
      if (isTooLong(performance.now() - began, process.cpuUsage(worked))) reject(new UnreadableDocument('takes_too_long'))
    }, WATCH_EVERY_MS)
    thread.on('message', (answer: ThreadAnswer) => {
      if ('begun' in answer) [began, worked] = [performance.now(), process.cpuUsage()]
      else if ('document' in answer) resolve(answer.document)
      else reject(new UnreadableDocument(answer.unreadable.reason, answer.unreadable.facts))
    })
    thread.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableDocument('needs_too_much_memory') : error))
    thread.once('exit', (code) => reject(new Error(`The parsing thread ended without an answer (${code}).`)))
  }).finally(() => {
    clearInterval(watch)
    return thread.terminate()
  })
}

/** Five seconds of an idle machine; where the processor is shared, what counts is the time this process was given. */
function isTooLong(elapsedMs: number, { user, system }: NodeJS.CpuUsage): boolean {
  return elapsedMs > CLOCK_LIMIT_MS || (elapsedMs > TIME_LIMIT_MS && (user + system) / 1000 > TIME_LIMIT_MS * GIVEN_SHARE)
}
