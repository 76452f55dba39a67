import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findChromium } from '../tests/support/chromium'

const MINUTES_MS = 60_000

/** Tries Playwright's own download, then Debian's package where we may install it. Null where neither works. */
export async function installChromium(root: string): Promise<string | null> {
  console.error('There is no Chromium yet; trying to install one (once)…')
  run(process.execPath, [path.join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium'], 5 * MINUTES_MS)
  const downloaded = findChromium()
  if (downloaded || process.getuid?.() !== 0) return downloaded
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], 5 * MINUTES_MS, environment)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], 10 * MINUTES_MS, environment)
  return findChromium()
}

function run(command: string, args: string[], timeout: number, env: NodeJS.ProcessEnv = process.env): void {
  spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout, env })
}
