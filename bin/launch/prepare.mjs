import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from './digest.mjs'
import { withLock } from './lock.mjs'
import { npm, runTool } from './tools.mjs'

/** What the programs in bin/ are made of. */
const BUNDLED = ['bin', 'lib', 'app', 'tests/bench', 'prisma/schema.prisma', 'prisma/demo', 'package-lock.json', 'tsconfig.json']
/** Programs that run in a thread of their own, beside those of bin/. */
const THREADS = ['lib/importing/parsing-thread.ts']
/** What the pages are made of. */
const BUILT = ['app', 'lib', 'public', 'prisma/schema.prisma', 'prisma/demo', 'next.config.js', 'package-lock.json', 'tsconfig.json']
const KEPT_BUNDLES = 3

const say = (text) => console.error(text)

/** Does a piece of set-up once, however many programs are started at the same time. */
async function once(root, isDone, work) {
  if (isDone()) return
  await withLock(path.join(root, '.build'), async () => {
    if (!isDone()) await work()
  })
}

/** `npm ci` where node_modules is missing or does not agree with the lock file. No install script of any package runs. */
export function ensureInstalled(root) {
  return once(root, () => isInstalled(root), async () => {
    say('Installing dependencies (once)…')
    await npm(root, ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'])
    if (!isInstalled(root)) touch(path.join(root, 'node_modules/.package-lock.json'))
  })
}

function isInstalled(root) {
  const marker = path.join(root, 'node_modules/.package-lock.json')
  const lock = path.join(root, 'package-lock.json')
  if (timeOf(marker) === null) return false
  if (timeOf(marker) >= timeOf(lock)) return true
  if (!agree(marker, lock)) return false
  touch(marker)
  return true
}

/** Times say nothing after a checkout: what counts is that every package which is not for another platform is there. */
function agree(marker, lock) {
  const installed = JSON.parse(readFileSync(marker, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages
  return Object.entries(wanted).every(([at, { version, optional, devOptional }]) => at === '' || installed[at]?.version === version || (!installed[at] && (optional || devOptional)))
}

/** The Prisma client, generated without the engine's download: any existing file will do in its place. */
export function ensureClient(root) {
  const client = path.join(root, 'lib/platform/generated/prisma/client.ts')
  const schema = path.join(root, 'prisma/schema.prisma')
  return once(root, () => timeOf(client) !== null && timeOf(client) >= timeOf(schema), async () => {
    say('Generating the database client…')
    await runTool(root, 'prisma', ['generate', '--no-hints'], { env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath } })
    touch(client)
  })
}

/** The programs of bin/, bundled; the folder they lie in. A folder per state of the sources: one that runs keeps its own. */
export async function ensureBundle(root) {
  const folder = path.join(root, '.build', `bin-${digestOf(root, BUNDLED, /\.([cm]?ts|tsx|prisma|json)$/)}`)
  const isDone = () => timeOf(path.join(folder, 'server.js')) !== null
  await once(root, isDone, async () => {
    const unfinished = `${folder}.${process.pid}`
    const { build } = await import('esbuild')
    await build({
      absWorkingDir: root,
      entryPoints: [...readdirSync(path.join(root, 'bin')).filter((name) => name.endsWith('.ts')).map((name) => `bin/${name}`), ...THREADS].map((name) => ({ in: name, out: path.basename(name, '.ts') })),
      outdir: unfinished,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      splitting: true,
      sourcemap: 'linked',
      sourcesContent: false,
      jsx: 'automatic',
      logLevel: 'warning',
    }).catch(() => process.exit(1))
    rmSync(folder, { recursive: true, force: true })
    renameSync(unfinished, folder)
    removeOldBundles(path.join(root, '.build'))
  })
  return folder
}

function removeOldBundles(folder) {
  const bundles = readdirSync(folder).filter((name) => /^bin-[0-9a-f]+$/.test(name)).map((name) => path.join(folder, name))
  for (const old of bundles.sort((a, b) => timeOf(b) - timeOf(a)).slice(KEPT_BUNDLES)) rmSync(old, { recursive: true, force: true })
}

/** The production build of the pages, where it is missing or was made from other sources. */
export async function ensureBuild(root) {
  const digest = digestOf(root, BUILT)
  const stamp = path.join(root, '.next/sources.digest')
  const isDone = () => readText(stamp) === digest && timeOf(path.join(root, '.next/BUILD_ID')) !== null
  await once(root, isDone, async () => {
    say('Building the pages…')
    mkdirSync(path.join(root, '.next'), { recursive: true })
    rmSync(stamp, { force: true })
    await runTool(root, 'next', ['build'], { env: { NODE_ENV: 'production' } })
    writeFileSync(stamp, digest)
  })
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null
}

function touch(file) {
  utimesSync(file, new Date(), new Date())
}
