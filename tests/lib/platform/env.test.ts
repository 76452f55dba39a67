import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSettings, WrongSettings } from '../../../lib/platform/env'

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({})).toMatchObject({ databaseUrl: null, port: 3000, origin: 'http://localhost:3000', rateLimit: true, logLevel: 'info' })
  })

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
  })

  it('name every wrong one at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x', PORT: 'http', HUIYIN_ORIGIN: 'echo.example.gov/path', HUIYIN_SECRET: 'short', HUIYIN_RATE_LIMIT: 'yes',
      HUIYIN_TRUSTED_PROXIES: '-1', HUIYIN_DATABASE_POOL: '1', HUIYIN_SMTP_URL: 'http://mail', HUIYIN_LOG_LEVEL: 'loud', HUIYIN_DEMO: 'maybe',
    }
    const message = thrownBy(() => readSettings(wrong))
    for (const name of Object.keys(wrong)) expect(message).toContain(`  ${name}: `)
  })

  it('never repeat a value, which may be a secret', () => {
    expect(thrownBy(() => readSettings({ HUIYIN_SECRET: 'hunter2', DATABASE_URL: 'hunter3' }))).not.toMatch(/hunter/)
  })

  it('need a secret of their own beside a database of their own', () => {
    expect(thrownBy(() => readSettings({ DATABASE_URL: 'postgresql://localhost/huiyin' }))).toContain('HUIYIN_SECRET: is needed')
  })

  it('are all explained in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8')
    const names = [...readFileSync('lib/platform/env.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): z\./gm)].map((match) => match[1]!)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(example).toMatch(new RegExp(`^# .+\\n(#.*\\n)*#? ?${name}=`, 'm'))
  })
})

function thrownBy(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof WrongSettings) return error.message
    throw error
  }
  return 'nothing was thrown'
}
