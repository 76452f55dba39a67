import path from 'node:path'
import { refusalWords } from '../app/_content/refusal-words'
import { messages } from '../app/_content/messages'
import { unreadableWords } from '../app/_content/unreadable-words'
import { useParsingThread } from '../lib/importing/parse-in-thread'
import { UnreadableDocument } from '../lib/importing/unreadable-document'
import { WrongSettings } from '../lib/platform/env'
import { InvalidInput, Refusal } from '../lib/platform/errors'
import type { Command } from './commands/command'
import { exportCommand } from './commands/export'
import { importCommand } from './commands/import'
import { organisationCommand } from './commands/organisation'
import { parseCommand } from './commands/parse'
import { verifyAuditCommand } from './commands/verify-audit'
import { verifyReceiptCommand } from './commands/verify-receipt'
import { WrongUsage } from './commands/wrong-usage'

const FAILED = 1
const WRONG_USAGE = 64

const commands: Record<string, Command> = {
  parse: parseCommand,
  import: importCommand,
  organisation: organisationCommand,
  export: exportCommand,
  'verify-audit': verifyAuditCommand,
  'verify-receipt': verifyReceiptCommand,
}

/** The operator's command line. Results go to standard output, everything else to standard error. */
export async function main([name, ...args]: string[], { root }: { root: string }): Promise<void> {
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const asked = name === undefined || name === '--help' || name === 'help'
    ;(asked ? console.log : console.error)(asked ? overview() : `There is no command ${name}.\n\n${overview()}`)
    process.exit(asked ? 0 : WRONG_USAGE)
  }
  if (args.includes('--help')) {
    console.log(`${usage(command)}\n\n${command.help}`)
    return
  }
  useParsingThread(path.join(import.meta.dirname, 'parsing-thread.js'))
  // Standard output may be a pipe: the exit code is left to the end, so that everything is written.
  process.exitCode = await command.run(args, { root }).catch((error: unknown) => explain(error, command))
}

function overview(): string {
  return ['Usage: npm run --silent huiyin -- COMMAND', '', ...Object.values(commands).map((command) => `  ${command.usage}\n      ${command.help.split('\n', 1)[0]}`), '',
    'COMMAND --help says more. Commands work beside a running server, on the same data.'].join('\n')
}

function usage(command: Command): string {
  return `Usage: npm run --silent huiyin -- ${command.usage}`
}

/** One short message on standard error for everything that can be expected to go wrong. */
function explain(error: unknown, command: Command): number {
  if (error instanceof WrongUsage) {
    console.error(`${error.message}\n${usage(command)}`)
    return WRONG_USAGE
  }
  console.error(words(error))
  return FAILED
}

function words(error: unknown): unknown {
  if (error instanceof InvalidInput) {
    return error.fields.map(({ path, problem, limit }) => `${path}: ${messages('en').fields[problem](path, limit)}`).join('\n')
  }
  if (error instanceof Refusal) {
    const { title, what } = refusalWords('en', error)
    return `${title} ${what}`
  }
  if (error instanceof UnreadableDocument) {
    const { title, what } = unreadableWords('en', error)
    return `${title} ${what}`
  }
  if (error instanceof WrongSettings) return error.message
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' && path) return `There is no file ${path}.`
  return error
}
