import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../tests/support/chromium'
import { installChromium } from './install-chromium'

type RunTool = (tool: string, args: string[], over: { env?: Record<string, string>; output?: number | 'inherit'; mayFail?: boolean }) => Promise<number>
type Launch = { root: string; runTool: RunTool }
type Counts = { passed: number; failed: number; skipped: number }

/** Unit and database tests first, browser tests after them: both in full, whatever the first find. */
const projects = ['unit', 'browser']

/** `npm test`: all tests, with a real PostgreSQL and a real Chromium. Words after -- choose files. The last line sums up. */
export async function main(args: string[], { root, runTool }: Launch): Promise<void> {
  const chromium = findChromium() ?? (await installChromium(root))
  if (!chromium) {
    console.error('There is no Chromium for the browser tests. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in HUIYIN_CHROMIUM.')
    process.exit(1)
  }
  const total: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const project of projects) {
    const { passed, failed, skipped } = await run(project, args, { root, runTool }, chromium)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function run(project: string, args: string[], { root, runTool }: Launch, chromium: string): Promise<Counts> {
  const folder = path.join(root, '.test')
  const file = path.join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const exitCode = await runTool('vitest', [
    'run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args,
  ], { env: { HUIYIN_CHROMIUM: chromium, NODE_ENV: 'test' }, output: 'inherit', mayFail: true })
  return counted(file, exitCode)
}

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number; testResults: { status: string; assertionResults: { status: string }[] }[] }

/** A file that cannot be loaded, and a failure outside every test, count as one failed test: silence is never success. */
function counted(file: string, exitCode: number): Counts {
  const report = readReport(file)
  if (!report) return { passed: 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 }
  const brokenFiles = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed')).length
  const failed = report.numFailedTests + brokenFiles
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: report.numPendingTests + report.numTodoTests }
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
