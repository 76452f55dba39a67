import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const PROGRAM = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((file) => existsSync(file))

export const hasOffice = PROGRAM !== undefined

/** Converts files with LibreOffice, in a profile of its own that is gone afterwards. */
export function convert(files: string[], format: string, folder: string): void {
  if (PROGRAM === undefined) throw new Error('LibreOffice is not installed.')
  const profile = mkdtempSync(path.join(os.tmpdir(), 'huiyin-office-'))
  try {
    execFileSync(PROGRAM, [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', format, '--outdir', folder, ...files], { stdio: 'ignore', timeout: 300_000 })
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}
