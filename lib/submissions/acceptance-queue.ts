import { asCitizen } from '../platform/context'
import { queryDurably } from '../platform/durable-query'
import { processWide } from '../platform/process-wide'
import { asUnavailable } from '../platform/unavailable'
import { ACCEPT, acceptValues, type AcceptedRow, type SubmissionRow } from './acceptance-statements'

/** So many statements are under way at once; what arrives meanwhile waits for the next and goes together. */
const STATEMENTS_AT_ONCE = 3
const SUBMISSIONS_AT_ONCE = 32
/** A statement holds no more text than this many comments of full length. */
const COMMENTS_AT_ONCE = 64
/** Pictures are large, and stand in a statement twice their size: it takes those of one submission, and more only while they are few bytes. */
const PICTURE_BYTES_AT_ONCE = 8 * 1024 * 1024

type Waiting = { row: SubmissionRow; resolve(answer: AcceptedRow): void; reject(error: unknown): void }
type Queue = { waiting: Waiting[]; running: number; scheduled: boolean }

/**
 * Hands one submission to the database, together with others that wait at the same moment: the fixed cost of the
 * statement and of the commit is then shared. One that arrives alone goes at once and alone. Each is settled by itself:
 * where a statement fails as a whole, its submissions are sent again one by one, and only the one at fault fails.
 */
export function acceptTogether(row: SubmissionRow): Promise<AcceptedRow> {
  const queue = processWide<Queue>('acceptance-queue', () => ({ waiting: [], running: 0, scheduled: false }))
  return new Promise((resolve, reject) => {
    queue.waiting.push({ row, resolve, reject })
    if (queue.scheduled) return
    queue.scheduled = true
    setImmediate(() => {
      queue.scheduled = false
      dispatch(queue)
    })
  })
}

function dispatch(queue: Queue): void {
  while (queue.running < STATEMENTS_AT_ONCE && queue.waiting.length > 0) {
    queue.running += 1
    void settle(takeBatch(queue)).finally(() => {
      queue.running -= 1
      dispatch(queue)
    })
  }
}

/** The next ones in their order; a key stands in a statement once, so the same one again waits for a later statement. */
function takeBatch(queue: Queue): Waiting[] {
  const batch: Waiting[] = []
  const later: Waiting[] = []
  const keys = new Set<string>()
  let comments = 0
  let bytes = 0
  for (const one of queue.waiting) {
    const fits = batch.length === 0 || (batch.length < SUBMISSIONS_AT_ONCE && comments + one.row.comments.length <= COMMENTS_AT_ONCE && bytes + bytesOf(one) <= PICTURE_BYTES_AT_ONCE)
    if (!fits || keys.has(one.row.key)) {
      later.push(one)
      continue
    }
    batch.push(one)
    keys.add(one.row.key)
    comments += one.row.comments.length
    bytes += bytesOf(one)
  }
  queue.waiting = later
  return batch
}

function bytesOf({ row }: Waiting): number {
  return row.attachments.reduce((sum, { byteCount }) => sum + byteCount, 0)
}

async function settle(batch: Waiting[]): Promise<void> {
  try {
    const { rows } = await queryDurably<AcceptedRow>(asCitizen, { name: 'accept-submissions', text: ACCEPT, values: acceptValues(batch.map(({ row }) => row)) })
    for (const [at, { resolve }] of batch.entries()) resolve(rows[at]!)
  } catch (error) {
    if (batch.length === 1 || asUnavailable(error)) for (const { reject } of batch) reject(error)
    else for (const one of batch) await settle([one])
  }
}
