// Every npm script begins here: plain Node, nothing from node_modules before it is known to be there. Whatever a
// command needs is made first (dependencies, generated client, bundle, build), then the command runs in this process, so
// that signals reach it. Everything said on the way goes to standard error: standard output belongs to the command.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuild, ensureBundle, ensureClient, ensureInstalled } from './launch/prepare.mjs'
import { runTool, runTools } from './launch/tools.mjs'

const root = path.resolve(import.meta.dirname, '..')
const commands = {
  start: { mode: 'production', build: true, entry: 'server', first: ['start'], help: 'the production server' },
  demo: { mode: 'production', build: true, entry: 'demo', help: 'a portal with scenes, in a data folder of its own (--fresh begins anew)' },
  dev: { mode: 'development', entry: 'server', first: ['dev'], help: 'the same server with hot reload' },
  huiyin: { mode: 'production', entry: 'huiyin', help: 'the command line of the operator' },
  test: { mode: 'test', build: true, entry: 'test', help: 'all tests; further words choose files' },
  bench: { mode: 'production', build: true, entry: 'bench', help: 'how fast it is, as ratios' },
  migration: { mode: 'development', entry: 'migration', help: 'writes a migration from prisma/schema.prisma' },
  build: { mode: 'production', build: true, help: 'the production build' },
  typecheck: { mode: 'development', tools: 'typecheck', help: 'the type checker' },
  lint: { mode: 'development', tools: 'lint', help: 'the linter and the order of the layers' },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(commands, name) ? commands[name] : null
if (!command) {
  console.error(`Usage: npm run COMMAND\n\n${Object.entries(commands).map(([each, { help }]) => `  ${each.padEnd(10)} ${help}`).join('\n')}`)
  process.exit(64)
}

process.chdir(root)
if (existsSync('.env')) process.loadEnvFile('.env')
Object.assign(process.env, { NODE_ENV: command.mode, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' })

await ensureInstalled(root)
await ensureClient(root)
if (command.build) await ensureBuild(root)
if (command.tools) process.exit(await runTools(root, command.tools, args))
if (command.entry) {
  const bundle = await ensureBundle(root)
  // Maps of all sources stay in memory: a server has better use for it.
  if (command.mode !== 'production') process.setSourceMapsEnabled(true)
  const { main } = await import(pathToFileURL(path.join(bundle, `${command.entry}.js`)).href)
  await main([...(command.first ?? []), ...args], { root, runTool: (tool, toolArgs, over) => runTool(root, tool, toolArgs, over) })
}
