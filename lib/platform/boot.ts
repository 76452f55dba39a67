import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { closeDatabase } from './database'
import { prepareLogins } from './database-roles'
import { startEmbedded } from './embedded-postgres'
import { readSettings, useSettings, WrongSettings, type Settings } from './env'
import { migrate } from './migrate'

const DATABASE_NAME = 'huiyin'
const MIGRATIONS = 'prisma/migrations'

export type Booted = {
  settings: Settings
  /** Whose database it is: of DATABASE_URL, or embedded, started by us or by another process. */
  database: 'given' | 'embedded' | 'adopted'
  /** The migrations that were applied now. */
  applied: string[]
  /** Closes the connections, then the embedded database if this process started it. */
  stop(): Promise<void>
}

export type BootOptions = {
  variables: Record<string, string | undefined>
  /** Folder of the project, where the migrations lie. */
  root: string
  /** A server starts the embedded database again when it is gone; a command does not. */
  keepRunning?: boolean
}

/**
 * What every process does first: read the settings, start or adopt the embedded database where none is given, make the
 * server secret on the first start, make the logins, apply the migrations. Throws WrongSettings.
 */
export async function boot({ variables, root, keepRunning = false }: BootOptions): Promise<Booted> {
  const read = readSettings(variables)
  mkdirSync(read.dataFolder, { recursive: true, mode: 0o700 })
  const embedded = read.databaseUrl ? null : await startEmbedded({ dataFolder: read.dataFolder, keepRunning })
  try {
    const databaseUrl = read.databaseUrl ?? embedded!.url(DATABASE_NAME)
    const settings = { ...read, databaseUrl, secret: read.secret ?? keptSecret(read.dataFolder) }
    useSettings(settings)
    await prepareLogins(databaseUrl)
    const applied = await migrate(databaseUrl, path.join(root, MIGRATIONS))
    return {
      settings,
      database: embedded ? (embedded.adopted ? 'adopted' : 'embedded') : 'given',
      applied,
      async stop() {
        await closeDatabase()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

/**
 * The secret beside the embedded database, made once. Everything sealed and every receipt depends on it: it is written
 * whole and linked into place, so that two first starts at once agree on one and a crash leaves no half of it.
 */
function keptSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret')
  const unfinished = `${file}.${process.pid}`
  const existing = readSecret(file)
  if (existing) return existing
  writeFileSync(unfinished, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
  const made = readSecret(file)
  if (!made) throw new WrongSettings(`The file ${file} does not hold a secret of at least 32 characters.`)
  return made
}

function readSecret(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length < 32) throw new WrongSettings(`The file ${file} does not hold a secret of at least 32 characters.`)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
