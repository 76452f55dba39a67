import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boot } from '../../../lib/platform/boot'
import { settings, WrongSettings } from '../../../lib/platform/env'
import { closeOwner, ownerQuery } from '../../support/owner'

let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-boot-')) })
afterEach(async () => {
  await closeOwner()
  rmSync(folder, { recursive: true, force: true })
})

const start = (over: Record<string, string> = {}) => boot({ variables: { HUIYIN_DATA: folder, ...over }, root: process.cwd() })

describe('the start', () => {
  it('brings up the embedded database, applies the migrations and makes a secret that only its owner can read', async () => {
    const booted = await start()
    expect(booted.database).toBe('embedded')
    expect(booted.applied.length).toBeGreaterThan(0)
    expect((await ownerQuery('select count(*)::int as n from reports')).rows).toEqual([{ n: 0 }])
    expect(settings().secret).toBe(readFileSync(path.join(folder, 'secret'), 'utf8').trim())
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600)
    await booted.stop()
  })

  it('finds everything again the next time', async () => {
    const first = await start()
    const { secret } = first.settings
    await first.stop()
    const second = await start()
    expect(second.applied).toEqual([])
    expect(second.settings.secret).toBe(secret)
    await second.stop()
  })

  it('of a command beside a running server uses the database of the server and leaves it running', async () => {
    const server = await start()
    const command = await start()
    expect(command.database).toBe('adopted')
    expect(command.settings.secret).toBe(server.settings.secret)
    await command.stop()
    expect((await ownerQuery('select 1 as one')).rows).toEqual([{ one: 1 }])
    await server.stop()
  })

  it('uses a given secret instead of the kept one', async () => {
    const booted = await start({ HUIYIN_SECRET: 'x'.repeat(40) })
    expect(booted.settings.secret).toBe('x'.repeat(40))
    await booted.stop()
  })

  it('refuses a kept secret that was damaged', async () => {
    writeFileSync(path.join(folder, 'secret'), 'short')
    await expect(start()).rejects.toThrow(WrongSettings)
  })
})
