import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-lock-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

/** A program that takes the lock, notes that it is inside, stays a moment and notes that it leaves. */
function program(stay: number) {
  const notes = path.join(folder, 'notes')
  return spawn(process.execPath, ['--input-type=module', '-e', `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as sleep } from 'node:timers/promises'
    import { withLock } from ${JSON.stringify(path.resolve('bin/launch/lock.mjs'))}
    await withLock(${JSON.stringify(folder)}, async () => {
      appendFileSync(${JSON.stringify(notes)}, 'in ')
      await sleep(${stay})
      appendFileSync(${JSON.stringify(notes)}, 'out ')
    })
  `], { stdio: 'ignore' })
}

describe('setting up', () => {
  it('is done by one program at a time', async () => {
    await Promise.all([1, 2, 3].map(() => once(program(150), 'exit')))
    expect(readFileSync(path.join(folder, 'notes'), 'utf8')).toBe('in out in out in out ')
    expect(existsSync(path.join(folder, 'lock'))).toBe(false)
  })

  it('goes on after a program that was killed in the middle of it', async () => {
    const killed = program(60_000)
    while (!existsSync(path.join(folder, 'notes'))) await new Promise((resolve) => setTimeout(resolve, 20))
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    await once(program(1), 'exit')
    expect(readFileSync(path.join(folder, 'notes'), 'utf8')).toBe('in in out ')
  })

  it('waits for a living program', async () => {
    writeFileSync(path.join(folder, 'lock'), String(process.pid))
    const waiting = program(1)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(existsSync(path.join(folder, 'notes'))).toBe(false)
    rmSync(path.join(folder, 'lock'))
    await once(waiting, 'exit')
    expect(readFileSync(path.join(folder, 'notes'), 'utf8')).toBe('in out ')
  })
})
