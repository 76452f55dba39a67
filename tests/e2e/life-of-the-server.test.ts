import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findRunning } from '../../lib/platform/postmaster'
import { launchServer, type Launched } from '../support/launched'

let folder: string
let running: Launched[] = []
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-life-')) })
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL')
    await ended
  }
  running = []
  await databaseIsGone()
  rmSync(folder, { recursive: true, force: true })
})

async function start(variables: Record<string, string> = {}): Promise<Launched> {
  const launched = await launchServer(['start'], { HUIYIN_DATA: folder, ...variables })
  running.push(launched)
  return launched
}

const cluster = () => path.join(folder, 'pg18')

async function databaseIsGone(): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!(await findRunning(cluster()))) return true
    await sleep(50)
  }
  return false
}

describe('npm start', () => {
  it('says where it is, where its data are, and gives the link for the first administrator, which works', async () => {
    const { said, port } = await start()
    expect(said()).toContain(`http://localhost:${port}`)
    expect(said()).toContain(folder)
    expect(said()).toContain('embedded PostgreSQL')
    const link = /http:\S+\/admin\/first-administrator\/[\w-]+/.exec(said())?.[0]
    expect(link).toBeDefined()
    expect((await fetch(link!)).status).toBe(200)
  })

  it('says loudly that rate limits are off', async () => {
    expect((await start({ HUIYIN_RATE_LIMIT: 'off' })).said()).toContain('RATE LIMITS ARE OFF')
  })

  it('names every wrong setting at once and does not start', async () => {
    await expect(launchServer(['start'], { HUIYIN_DATA: folder, HUIYIN_ORIGIN: 'here', HUIYIN_RATE_LIMIT: 'never' })).rejects.toThrow(/HUIYIN_ORIGIN: [\s\S]*HUIYIN_RATE_LIMIT: /)
  })

  it('says which port is taken', async () => {
    const { port } = await start()
    await expect(launchServer(['start'], { HUIYIN_DATA: folder, PORT: String(port) })).rejects.toThrow(`Port ${port} is taken`)
  })

  it('finishes what it is answering on SIGTERM, takes nothing new, and stops the embedded database with it', async () => {
    const { child, port, ended } = await start()
    const slow = http.request({ port, path: '/view', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '20' } })
    const answer = new Promise<number>((resolve, reject) => {
      slow.on('response', (response) => resolve(response.statusCode ?? 0))
      slow.on('error', reject)
    })
    slow.write('view=easy&')
    await sleep(300)
    child.kill('SIGTERM')
    await sleep(500)
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow()
    slow.end('return=%2F')
    expect(await answer).toBe(303)
    expect(await ended).toBe(0)
    expect(await databaseIsGone()).toBe(true)
  })

  it('stops at once on the second signal', async () => {
    const { child, port, ended } = await start()
    const slow = http.request({ port, path: '/view', method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '20' } })
    slow.on('error', () => {})
    slow.write('view')
    await sleep(300)
    child.kill('SIGINT')
    await sleep(300)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  })

  it('just works again after kill -9', async () => {
    const first = await start()
    first.child.kill('SIGKILL')
    await first.ended
    const second = await start()
    expect((await fetch(`http://localhost:${second.port}/`)).status).toBe(200)
    expect(readdirSync(folder).filter((name) => name.startsWith('initdb-'))).toEqual([])
    expect(existsSync(path.join(folder, 'secret'))).toBe(true)
  })

  it('of a second server on the same data adopts the database and takes it over when the first is killed', async () => {
    const first = await start()
    const second = await start()
    expect(second.said()).toContain('already running')
    first.child.kill('SIGKILL')
    await first.ended
    await sleep(2000)
    const response = await fetch(`http://localhost:${second.port}/api/v1/reports`)
    expect(response.status).toBe(200)
  })
})
