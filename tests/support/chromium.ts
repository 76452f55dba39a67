import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** Where the browser lies: named by a variable, Playwright's own, or the system's. Null where there is none. */
export function findChromium(): string | null {
  const candidates = [
    process.env.HUIYIN_CHROMIUM, process.env.CHROME_PATH, playwrightsOwn(), '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return candidates.find((path) => path && existsSync(path)) ?? null
}

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}
