import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbedded } from '../../../lib/platform/embedded-postgres'
import { findRunning } from '../../../lib/platform/postmaster'
import { bundle } from '../../support/bundle'

const run = promisify(execFile)
let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-embedded-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

async function answer(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return (rows[0] as unknown[])[0]
}

/** Another process that starts the database on the folder, says so, and stays until it is killed. */
async function startElsewhere(): Promise<ReturnType<typeof spawn>> {
  const file = await bundle(`
    import { startEmbedded } from './lib/platform/embedded-postgres'
    const embedded = await startEmbedded({ dataFolder: ${JSON.stringify(folder)} })
    console.log(embedded.adopted ? 'adopted' : 'owner')
    setInterval(() => {}, 1000)
  `)
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

describe('the embedded PostgreSQL', () => {
  it('starts in a folder that only its owner may enter, and stops', async () => {
    const embedded = await startEmbedded({ dataFolder: path.join(folder, 'a folder 目录') })
    expect(await answer(embedded.url('postgres'), 'select 1')).toBe(1)
    expect(await answer(embedded.url('postgres'), `select current_setting('fsync')`)).toBe('on')
    await embedded.stop()
    await expect(answer(embedded.url('postgres'), 'select 1')).rejects.toThrow()
  })

  it('has a socket even where the path of the data folder is longer than a socket may be', async () => {
    const embedded = await startEmbedded({ dataFolder: path.join(folder, 'deep'.repeat(40)) })
    expect(await answer(embedded.url('postgres'), 'select 1')).toBe(1)
    await embedded.stop()
  })

  it('listens on no network port', async () => {
    const embedded = await startEmbedded({ dataFolder: folder })
    expect(await answer(embedded.url('postgres'), `select current_setting('listen_addresses')`)).toBe('')
    await embedded.stop()
  })

  it('knows Chinese letters, so that a search by parts of words can find them', async () => {
    const embedded = await startEmbedded({ dataFolder: folder })
    expect(await answer(embedded.url('postgres'), `select '公园' ~ '^\\w+$'`)).toBe(true)
    await embedded.stop()
  })

  it('has one owner when three processes start at once; the others adopt it', async () => {
    const all = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataFolder: folder })))
    expect(all.filter((each) => !each.adopted)).toHaveLength(1)
    for (const each of all) expect(await answer(each.url('postgres'), 'select 1')).toBe(1)
    for (const each of all) await each.stop()
  })

  it('is left running when one who adopted it stops', async () => {
    const owner = await startEmbedded({ dataFolder: folder })
    const guest = await startEmbedded({ dataFolder: folder })
    await guest.stop()
    expect(await answer(owner.url('postgres'), 'select 1')).toBe(1)
    await owner.stop()
  })

  it('ends cleanly when the process that started it is killed, and starts again', async () => {
    const elsewhere = await startElsewhere()
    elsewhere.kill('SIGKILL')
    const embedded = await startEmbedded({ dataFolder: folder })
    expect(await answer(embedded.url('postgres'), 'select 1')).toBe(1)
    await embedded.stop()
  })

  it('starts after PostgreSQL itself was killed', async () => {
    const first = await startEmbedded({ dataFolder: folder })
    await answer(first.url('postgres'), 'create table kept as select 42 as number')
      .catch(() => {})
    process.kill((await findRunning(path.join(folder, 'pg18')))!.pid, 'SIGKILL')
    const second = await startEmbedded({ dataFolder: folder })
    expect(await answer(second.url('postgres'), 'select number from kept')).toBe(42)
    await second.stop()
    await first.stop()
  })

  it('is taken over by a server that had adopted it when its owner is gone', async () => {
    const elsewhere = await startElsewhere()
    const server = await startEmbedded({ dataFolder: folder, keepRunning: true })
    expect(server.adopted).toBe(true)
    elsewhere.kill('SIGKILL')
    await sleep(1500)
    expect(await answer(server.url('postgres'), 'select 1')).toBe(1)
    await server.stop()
    await expect(answer(server.url('postgres'), 'select 1')).rejects.toThrow()
  })

  it('is not kept from starting by a lock file that names another process', async () => {
    const first = await startEmbedded({ dataFolder: folder })
    await first.stop()
    await run('sh', ['-c', `printf '%s\\n' "$1" > "$2"`, 'sh', String(process.pid), path.join(folder, 'pg18', 'postmaster.pid')])
    const second = await startEmbedded({ dataFolder: folder })
    expect(await answer(second.url('postgres'), 'select 1')).toBe(1)
    await second.stop()
  })
})
