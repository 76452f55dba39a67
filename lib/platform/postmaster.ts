import { readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'

/** What a running PostgreSQL says of itself in `postmaster.pid`. */
export type Postmaster = { pid: number; socketFolder: string; ready: boolean }

const PORT = 5432

export function readPostmaster(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' }
  } catch {
    return null
  }
}

/** The PostgreSQL that runs on this cluster and answers, whoever started it. */
export async function findRunning(cluster: string): Promise<Postmaster | null> {
  const found = readPostmaster(cluster)
  if (!found?.ready || !found.socketFolder || !isAlive(found.pid, cluster)) return null
  return (await answers(socketFile(found.socketFolder))) ? found : null
}

export function socketFile(folder: string): string {
  return path.join(folder, `.s.PGSQL.${PORT}`)
}

/**
 * Removes lock files whose process is gone. Their number may meanwhile name a zombie (no init reaps it in containers)
 * or, after a restart of the container, an unrelated process; PostgreSQL would refuse to start.
 */
export function dropStaleLocks(cluster: string, socketFolder: string): void {
  for (const file of [path.join(cluster, 'postmaster.pid'), `${socketFile(socketFolder)}.lock`]) {
    const pid = firstNumber(file)
    if (pid !== null && !isAlive(pid, cluster)) rmSync(file, { force: true })
  }
}

/** Whether this number is a living PostgreSQL on this cluster. */
export function isAlive(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return signalReaches(pid)
  try {
    const zombie = /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return !zombie && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
  } catch {
    return false
  }
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function firstNumber(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0])
  } catch {
    return null
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket, () => {
      connection.destroy()
      resolve(true)
    })
    connection.on('error', () => resolve(false))
  })
}
