import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { useParsingThread } from '../lib/importing/parse-in-thread'
import { measure } from '../tests/bench/measure'
import { pieces } from '../tests/bench/pieces'
import { asDocument, asText } from '../tests/bench/result'

type Launch = { root: string }

/** `npm run bench`: measures, prints, and keeps the result in docs/performance.md. With a piece's name it is that piece's process. */
export async function main([piece, spec]: string[], { root }: Launch): Promise<void> {
  useParsingThread(path.join(import.meta.dirname, 'parsing-thread.js'))
  if (piece !== undefined) {
    const run = pieces[piece]
    if (!run) throw new Error(`there is no piece called ${piece}`)
    console.log(JSON.stringify(await run(JSON.parse(spec ?? '{}') as never)))
    return
  }
  const result = await measure({ folder: path.dirname(fileURLToPath(import.meta.url)), root }, (line) => console.error(line))
  mkdirSync(path.join(root, 'docs'), { recursive: true })
  writeFileSync(path.join(root, 'docs/performance.md'), asDocument(result, new Date()))
  console.log(asText(result))
}
