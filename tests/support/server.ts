import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { readSettings, useSettings } from '../../lib/platform/env'
import { closeDatabase } from '../../lib/platform/database'
import { freePort } from '../../bin/free-port'
import { cloneDatabase, dropDatabase, TEST_SECRET } from './database'
import { closeOwner } from './owner'

const START_LIMIT_MS = 60_000

export type TestServer = {
  /** The address of the portal. */
  origin: string
  dataFolder: string
  databaseUrl: string
  /** What the server has said so far, on both outputs. */
  said(): string
  stop(): Promise<void>
}

/**
 * The production server (the built one) on a free port, with a database and a data folder of its own. The factories of
 * this process write into the same database and know the same secret. Call it once at the top of a file.
 */
export function useServer(variables: Record<string, string> = {}): { current(): TestServer } {
  let server: TestServer
  beforeAll(async () => { server = await startTestServer(variables) })
  afterAll(() => server?.stop())
  return { current: () => server }
}

export async function startTestServer(variables: Record<string, string> = {}): Promise<TestServer> {
  const [databaseUrl, port] = await Promise.all([cloneDatabase(), freePort()])
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-server-'))
  const environment = {
    DATABASE_URL: databaseUrl, HUIYIN_DATA: dataFolder, HUIYIN_SECRET: TEST_SECRET, PORT: String(port), HUIYIN_LOG_LEVEL: 'warn', HUIYIN_DATABASE_POOL: '8', ...variables,
  }
  useSettings(readSettings(environment))
  const child = spawn(process.execPath, ['bin/launch.mjs', 'start'], { env: { ...cleanEnvironment(), ...environment } as unknown as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => { said += chunk })
  child.stderr.on('data', (chunk: Buffer) => { said += chunk })
  const origin = variables.HUIYIN_ORIGIN ?? `http://localhost:${port}`
  await untilReady(port, child, () => said)
  return {
    origin, dataFolder, databaseUrl, said: () => said,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await Promise.all([closeDatabase(), closeOwner()])
      rmSync(dataFolder, { recursive: true, force: true })
      await dropDatabase(databaseUrl)
    },
  }
}

/** What the runner of the tests has in its environment is not the server's business. */
function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|HUIYIN_|DATABASE_URL|PORT$|NODE_ENV|NODE_OPTIONS|TEST)/.test(name))
  return Object.fromEntries(kept)
}

async function untilReady(port: number, child: ReturnType<typeof spawn>, said: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline && child.exitCode === null) {
    const ready = await fetch(`http://localhost:${port}/api/health/ready`).then((response) => response.ok, () => false)
    if (ready) return
    await sleep(100)
  }
  child.kill('SIGKILL')
  throw new Error(`The server did not become ready. It said:\n${said()}`)
}
