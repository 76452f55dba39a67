import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PAUSE_MS = 200
const EMPTY_LIMIT_MS = 5_000

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
    if (isAbandoned(file)) rmSync(file, { force: true })
    return false
  }
}

/** Its owner is gone, or ended between making the file and writing its number into it. */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    return owner ? !isAlive(owner) : Date.now() - statSync(file).mtimeMs > EMPTY_LIMIT_MS
  } catch {
    return false
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
