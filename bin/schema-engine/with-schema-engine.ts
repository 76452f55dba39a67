import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { MigrationList, SchemaEngine, SchemaFilter, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { startEmbedded } from '../../lib/platform/embedded-postgres'
import { databaseFactory } from './database-factory'

export type EngineAtWork = { engine: SchemaEngine; schema: SchemasContainer; migrations: MigrationList; filters: SchemaFilter }

/**
 * Prisma's schema engine, as WebAssembly: nothing is downloaded. It tries migrations out on databases of its own, in a
 * PostgreSQL that is started for this and thrown away.
 */
export async function withSchemaEngine<T>(root: string, work: (at: EngineAtWork) => Promise<T>): Promise<T> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'huiyin-schema-'))
  const embedded = await startEmbedded({ dataFolder, settings: { fsync: 'off' } })
  try {
    const schema = schemaOf(root)
    const engine = await openEngine(embedded.url('postgres'), schema)
    try {
      return await work({ engine, schema, migrations: migrationsOf(root), filters: { externalTables: [], externalEnums: [] } })
    } finally {
      engine.free()
    }
  } finally {
    await embedded.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The package's own entry needs WebAssembly as a module, which Node does not have: its parts are put together by hand. */
async function openEngine(databaseUrl: string, schema: SchemasContainer): Promise<SchemaEngine> {
  const program = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(`the schema engine gave up: ${message}`) } })
  const { instance } = await WebAssembly.instantiate(await readFile(program), { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const { SchemaEngine: Engine } = bindings as unknown as { SchemaEngine: { new: (options: unknown, log: (line: string) => void, factory: unknown) => Promise<SchemaEngine> } }
  return Engine.new({ datamodels: schema.files.map(({ path: at, content }) => [at, content]) }, () => {}, bindMigrationAwareSqlAdapterFactory(databaseFactory(databaseUrl)))
}

function schemaOf(root: string): SchemasContainer {
  const file = path.join(root, 'prisma/schema.prisma')
  return { files: [{ path: file, content: readFileSync(file, 'utf8') }] }
}

function migrationsOf(root: string): MigrationList {
  const folder = path.join(root, 'prisma/migrations')
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(path.join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') } },
    })),
  }
}
