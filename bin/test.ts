import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from '../tests/support/chromium'
import { installChromium } from './install-chromium'

type RunTool = (tool: string, args: string[], over: { env?: Record<string, string>; output?: number | 'inherit'; mayFail?: boolean }) => Promise<number>
type Launch = { root: string; runTool: RunTool }
type Counts = { passed: number; failed: number; skipped: number }
type Outcome = Counts & { failures: string[] }

/** Unit and database tests first, browser tests after them: both in full, whatever the first find. */
const projects = ['unit', 'browser']

/** `npm test`: all tests, with a real PostgreSQL and a real Chromium. Words after -- choose files. What failed is said again at the end; the last line sums up. */
export async function main(args: string[], { root, runTool }: Launch): Promise<void> {
  const chromium = findChromium() ?? (await installChromium(root))
  if (!chromium) {
    console.error('There is no Chromium for the browser tests. Install it (Debian: apt-get install chromium fonts-noto-cjk), or name one in HUIYIN_CHROMIUM.')
    process.exit(1)
  }
  const total: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const project of projects) {
    const { passed, failed, skipped, failures } = await run(project, args, { root, runTool }, chromium)
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
    total.failures.push(...failures)
  }
  for (const failure of total.failures) console.log(`\nFAILED ${failure}`)
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function run(project: string, args: string[], { root, runTool }: Launch, chromium: string): Promise<Outcome> {
  const folder = path.join(root, '.test')
  const file = path.join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })
  const exitCode = await runTool('vitest', [
    'run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args,
  ], { env: { HUIYIN_CHROMIUM: chromium, NODE_ENV: 'test' }, output: 'inherit', mayFail: true })
  return outcomeOf(project, readReport(file), { root, exitCode })
}

type Report = { numPassedTests: number; numPendingTests: number; numTodoTests: number; testResults: TestFile[] }
type TestFile = { name: string; status: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[] }

/** A file that cannot be loaded, and a failure outside every test, count as one failed test: silence is never success. */
function outcomeOf(project: string, report: Report | null, { root, exitCode }: { root: string; exitCode: number }): Outcome {
  const failures = (report?.testResults ?? []).flatMap((file) => failuresOf(file, root))
  if (failures.length === 0 && exitCode !== 0) failures.push(`outside every ${project} test, with exit code ${exitCode}: its output stands above`)
  return { passed: report?.numPassedTests ?? 0, failed: failures.length, skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0), failures }
}

function failuresOf({ name, status, message, assertionResults }: TestFile, root: string): string[] {
  if (status !== 'failed') return []
  const file = path.relative(root, name)
  const failed = assertionResults.filter((each) => each.status === 'failed').map((each) => `${file}: ${each.fullName}\n${(each.failureMessages ?? []).join('\n')}`)
  return failed.length > 0 ? failed : [`${file}\n${message}`]
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
