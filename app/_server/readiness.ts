import path from 'node:path'
import { asCitizen, asSystem } from '../../lib/platform/context'
import { query } from '../../lib/platform/database'
import { listMigrations } from '../../lib/platform/migrate'

const PATIENCE_MS = 2000

/** Whether the database answers the public and the system within two seconds and every migration of this program is applied to it. */
export async function isReady(folder = path.resolve('prisma/migrations')): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false)
    timer.unref()
  })
  try {
    return await Promise.race([isMigrated(folder), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

async function isMigrated(folder: string): Promise<boolean> {
  const [wanted, { rows }] = await Promise.all([
    listMigrations(folder),
    query<{ name: string }>(asSystem, 'SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'),
    query(asCitizen, 'SELECT'),
  ])
  const applied = new Set(rows.map((row) => row.name))
  return wanted.every((name) => applied.has(name))
}
