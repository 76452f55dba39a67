import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CLUSTER } from '../lib/platform/embedded-postgres'
import { findRunning } from '../lib/platform/postmaster'
import { WrongSettings } from '../lib/platform/env'
import { terms } from '../lib/platform/terms'
import { organisations } from '../prisma/demo/organisations'
import { demoReceipt, seedDemo } from '../prisma/demo/seed'
import { serve } from './serving'

/** Marks a folder as the demo's, so that no other data is ever taken for it; says whether the scenes are complete. */
const MARK = 'demo'

/** `npm run demo`: the production server with scenes, on a data folder of its own. What was entered is kept; --fresh begins anew. */
export async function main(args: string[], { root }: { root: string }): Promise<void> {
  try {
    const unknown = args.filter((arg) => arg !== '--fresh')
    if (unknown.length > 0) throw new WrongSettings(`Unknown option ${unknown[0]}. The demo knows --fresh, which begins anew.`)
    const dataFolder = path.resolve(root, process.env.HUIYIN_DATA || '.demo')
    await prepareFolder(dataFolder, args.includes('--fresh'))
    const variables = { ...process.env, HUIYIN_DATA: dataFolder, HUIYIN_DEMO: 'on', DATABASE_URL: undefined, HUIYIN_SECRET: undefined }
    await serve({ root, development: false, variables, prepare: () => setScenes(dataFolder), announce: describeAccounts })
  } catch (error) {
    console.error(error instanceof WrongSettings ? error.message : error)
    process.exit(1)
  }
}

/** Removes what a fresh start, or one that was interrupted while the scenes were set, must not find. */
async function prepareFolder(folder: string, fresh: boolean): Promise<void> {
  const mark = readMark(folder)
  if (mark === null && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new WrongSettings(`${folder} holds data that are not the demo's. Choose another folder with HUIYIN_DATA.`)
  }
  if (mark !== null && (fresh || mark !== 'complete')) {
    if (await findRunning(path.join(folder, CLUSTER))) throw new WrongSettings('The demo is running already. Stop it first.')
    rmSync(folder, { recursive: true, force: true })
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readMark(folder) === null) writeFileSync(path.join(folder, MARK), 'begun')
}

async function setScenes(folder: string): Promise<void> {
  if (readMark(folder) === 'complete') return
  console.error('Setting the scenes (once)…')
  await seedDemo()
  writeFileSync(path.join(folder, MARK), 'complete')
}

function readMark(folder: string): string | null {
  try {
    return readFileSync(path.join(folder, MARK), 'utf8')
  } catch {
    return null
  }
}

function describeAccounts(): string[] {
  const lines = organisations.flatMap(({ name: organisation, staff }) => ['', `    ${organisation}`, ...staff.map(({ name, email, password, roles, unit }) => {
    const role = roles.map((each) => `${each} ${terms.zh.role[each]}`).join(', ')
    return `    ${email.padEnd(26)} ${password.padEnd(24)} ${name}  ${role}${unit ? `（${unit}）` : ''}`
  })])
  return ['  Accounts of the demo (they stand on its sign-in page too):', ...lines, '', `  A receipt with an answer: ${demoReceipt()}`, '']
}
