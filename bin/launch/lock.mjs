import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PAUSE_MS = 200

/** One program at a time; a lock whose owner is gone is taken over. */
export async function withLock(folder, work) {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'lock')
  for (let waited = false; !take(file); await sleep(PAUSE_MS)) {
    if (!waited) console.error('Waiting for another program that is setting up…')
    waited = true
  }
  const leave = () => rmSync(file, { force: true })
  process.once('exit', leave)
  try {
    return await work()
  } finally {
    leave()
    process.off('exit', leave)
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(ownerOf(file))) rmSync(file, { force: true })
    return false
  }
}

function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

/** A file just made may still be empty: its owner is then about to write its number. */
function isAlive(pid) {
  if (!pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
