import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import path from 'node:path'

/** Where the programs of our dependencies lie; run with this very Node, without a shell. */
const tools = {
  prisma: 'prisma/build/index.js',
  next: 'next/dist/bin/next',
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  depcruise: 'dependency-cruiser/bin/dependency-cruise.mjs',
  vitest: 'vitest/vitest.mjs',
  'playwright-core': 'playwright-core/cli.js',
}

/** What a checking command consists of, in order; all of it runs, and the first failure is the exit code. */
const checks = {
  typecheck: [['next', 'typegen'], ['tsc', '--noEmit', '-p', '.']],
  lint: [['eslint', '.', '--max-warnings', '0'], ['depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'bin', 'lib', 'prisma/demo']],
}

/** Runs a tool and gives its exit code; with `mayFail` unset a failure ends this program with the same code. */
export async function runTool(root, tool, args, { env = {}, output = 2, mayFail = false } = {}) {
  return run(root, process.execPath, [path.join(root, 'node_modules', tools[tool]), ...args], { env, output, mayFail, name: tool })
}

export async function runTools(root, name, args) {
  let failed = 0
  for (const [tool, ...first] of checks[name]) {
    const code = await runTool(root, tool, tool === 'eslint' ? [...first, ...args] : first, { output: 'inherit', mayFail: true })
    failed ||= code
  }
  return failed
}

/** npm as it was started itself, else the one in the path. */
export function npm(root, args) {
  const script = process.env.npm_execpath
  const own = script && /\.c?js$/.test(script)
  return run(root, own ? process.execPath : 'npm', own ? [script, ...args] : args, { env: { NODE_ENV: '' }, output: 2, mayFail: false, name: 'npm' })
}

function run(root, command, args, { env, output, mayFail, name }) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output === 'inherit' ? 'inherit' : 2], env: { ...process.env, ...env } })
  const forward = (signal) => {
    child.kill(signal)
    process.exit(128 + constants.signals[signal])
  }
  process.once('SIGINT', forward)
  process.once('SIGTERM', forward)
  return new Promise((resolve) => {
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(code ?? signal))
    function end(result) {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      if (result === 0 || (mayFail && typeof result === 'number')) return resolve(result)
      console.error(`${name} ${args.slice(1).join(' ')} failed (${result})`)
      process.exit(typeof result === 'number' ? result : 1)
    }
  })
}
