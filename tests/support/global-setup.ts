import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../lib/platform/embedded-postgres'
import { migrate } from '../../lib/platform/migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the database `postgres` in the cluster of this run. */
    clusterUrl: string
    /** The migrated database that every test file clones. */
    templateDatabase: string
  }
}

const TEMPLATE = 'template_of_tests'

/** One PostgreSQL for the whole run, in a folder of its own and without waiting for the disk, with one migrated template. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-tests-'))
  const embedded = await startEmbedded({ dataFolder, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } })
  await migrate(embedded.url(TEMPLATE), path.resolve('prisma/migrations'))
  project.provide('clusterUrl', embedded.url('postgres'))
  project.provide('templateDatabase', TEMPLATE)
  return async () => {
    await embedded.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
