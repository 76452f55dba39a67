import { parentPort, workerData } from 'node:worker_threads'
import { readAndParse } from './read-and-parse'
import type { ParsedDocument } from './read-and-parse'
import type { DocumentSource } from './readers/read-document'
import { UnreadableDocument } from './unreadable-document'
import type { UnreadableFacts, UnreadableReason } from './unreadable-document'

export type ThreadAnswer = { begun: true } | { document: ParsedDocument } | { unreadable: { reason: UnreadableReason; facts: UnreadableFacts } }

/** The program of the thread: one document in, one answer out. Anything but a refusal is a bug and ends the thread with it. */
async function answer(source: DocumentSource): Promise<ThreadAnswer> {
  try {
    return { document: await readAndParse(source) }
  } catch (error) {
    if (error instanceof UnreadableDocument) return { unreadable: { reason: error.reason, facts: error.facts } }
    throw error
  }
}

// The time of the document counts from here, not from the loading of the program.
parentPort?.postMessage({ begun: true } satisfies ThreadAnswer)
parentPort?.postMessage(await answer(workerData as DocumentSource))
// What a library left waiting in a broken file must not keep the thread alive.
parentPort?.close()
