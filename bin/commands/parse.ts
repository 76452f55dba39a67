import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument } from '../../lib/importing/import-document'
import { readArguments, type Command } from './command'

export const parseCommand: Command = {
  usage: 'parse FILE',
  help: 'Prints what a report says as JSON; what its text does not state is null. Reads .txt, .html, .docx and .pdf. Nothing is stored.',
  async run(args) {
    const { positionals } = readArguments(args, {}, 1)
    const file = positionals[0]!
    const { parsed: { blocks: _blocks, ...parsed } } = await parseDocument(await readFile(file), path.basename(file))
    process.stdout.write(`${JSON.stringify(parsed, null, 2)}\n`)
    return 0
  },
}
