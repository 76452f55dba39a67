import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { boot } from '../../lib/platform/boot'
import { CLUSTER } from '../../lib/platform/embedded-postgres'
import { findRunning } from '../../lib/platform/postmaster'
import { WrongUsage } from './wrong-usage'

export type Command = {
  /** The command with its options, as the overview shows it. */
  usage: string
  /** What it does; the first line stands in the overview. */
  help: string
  /** The exit code. */
  run(args: string[], project: { root: string }): Promise<number>
}

/** Options and files of a command; throws WrongUsage in words. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, files: number) {
  try {
    const read = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (read.positionals.length < files) throw new WrongUsage('A FILE is missing.')
    if (read.positionals.length > files) throw new WrongUsage(`There is nothing to do with ${read.positionals.at(-1)}.`)
    return read
  } catch (error) {
    if (error instanceof WrongUsage) throw error
    throw new WrongUsage((error as Error).message.split('. ')[0]!)
  }
}

/** Works on the data of the settings: starts what it needs, or uses what a running server has started, and leaves things as they were. */
export async function withData<T>(root: string, work: () => Promise<T>): Promise<T> {
  const booted = await boot({ variables: { ...process.env, ...(await demoInstead(root)) }, root })
  try {
    return await work()
  } finally {
    await booted.stop()
  }
}

/** Where nothing was ever started but a demo is running, that is what the operator is looking at. */
async function demoInstead(root: string): Promise<Record<string, string | undefined>> {
  const { DATABASE_URL, HUIYIN_DATA } = process.env
  if (DATABASE_URL || HUIYIN_DATA || existsSync(path.join(root, '.data', CLUSTER))) return {}
  if (!(await findRunning(path.join(root, '.demo', CLUSTER)))) return {}
  console.error('Working on the demo that is running (.demo).')
  return { HUIYIN_DATA: path.join(root, '.demo'), HUIYIN_SECRET: undefined }
}
