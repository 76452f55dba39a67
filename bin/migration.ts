import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withSchemaEngine } from './schema-engine/with-schema-engine'

/** `npm run migration -- NAME` writes a migration from prisma/schema.prisma; `npm run migration -- --check` says what is missing. */
export async function main(args: string[], { root }: { root: string }): Promise<void> {
  const [name] = args
  if (args.length !== 1 || !name || (name.startsWith('-') && name !== '--check')) {
    console.error('Usage: npm run migration -- NAME   (or --check)')
    process.exit(64)
  }
  const missing = await missingSteps(root)
  if (missing === null) {
    console.log('The migrations and prisma/schema.prisma agree.')
    return
  }
  if (name === '--check') {
    console.error(`The migrations do not lead to prisma/schema.prisma. Missing:\n${missing}`)
    process.exitCode = 1
    return
  }
  const folder = path.join(root, 'prisma/migrations', `${stampOf(new Date())}_${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`)
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'migration.sql'), missing)
  console.log(`Written: ${path.relative(root, folder)}/migration.sql\nRead it, and add what the database must guard.`)
}

/** The SQL that leads from the migrations to the schema; null where they agree. */
export async function missingSteps(root: string): Promise<string | null> {
  return withSchemaEngine(root, async ({ engine, schema, migrations, filters }) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations }, to: { tag: 'schemaDatamodel', ...schema }, script: true, exitCode: true, filters,
    })
    return exitCode === 0 ? null : withoutGuards(stdout ?? '')
  })
}

/** Written by hand in a migration, since the schema has no words for a check at the end of the transaction. */
const GUARDS = ['ALTER TABLE "reports" DROP CONSTRAINT "reports_current_revision_id_fkey";']

function withoutGuards(script: string): string | null {
  const steps = script.split(/\n(?=-- )/).filter((step) => !GUARDS.some((guard) => step.trimEnd().endsWith(guard)))
  return steps.length > 0 ? `${steps.join('\n').trim()}\n` : null
}

function stampOf(date: Date): string {
  return date.toISOString().replace(/\D/g, '').slice(0, 14)
}
