import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { build } from 'esbuild'

/** Makes a program out of TypeScript that imports from the project's folder, for tests that need another process. */
export async function bundle(source: string): Promise<string> {
  const folder = path.resolve('.build/tests')
  mkdirSync(folder, { recursive: true })
  const outfile = path.join(folder, `${randomUUID()}.mjs`)
  await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'silent',
  })
  return outfile
}
