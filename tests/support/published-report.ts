import { readFile } from 'node:fs/promises'
import { readAndParse } from '../../lib/importing/read-and-parse'
import type { ParsedReport } from '../../lib/importing/schema'
import { importReport } from '../../lib/reports/commands/import-report'
import { publishReport } from '../../lib/reports/commands/publish-report'
import { fillDates } from '../../prisma/demo/dates'
import { operatorContext, windowInstants, type WindowState } from './factories'

const dates = { opens: '2026-07-18', closes: '2026-08-08', signed: '2026-07-18', published: '2026-07-18 09:20' }

/** A whole official document of the demo, imported and published as an operator does it. */
export async function publishDemoReport({ file, slug, window }: { file: 'open' | 'closed' | 'upcoming'; slug: string; window: WindowState }): Promise<ParsedReport> {
  const text = fillDates(await readFile(`prisma/demo/reports/${file}.txt`, 'utf8'), dates)
  const bytes = Buffer.from(text)
  const { parsed, lines } = await readAndParse({ bytes, fileName: `${file}.txt` })
  const { opensAt, closesAt } = windowInstants(window)
  const ends = opensAt && closesAt ? { opens: opensAt.toISOString(), closes: closesAt.toISOString() } : {}
  await importReport(operatorContext(), { parsed, source: { name: `${file}.txt`, lines, bytes }, slug, ...ends })
  await publishReport(operatorContext(), { slug })
  return parsed
}
