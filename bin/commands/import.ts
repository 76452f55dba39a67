import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument } from '../../lib/importing/import-document'
import { contextOf } from '../../lib/platform/context'
import { settings } from '../../lib/platform/env'
import { urls } from '../../lib/platform/urls'
import { importReport } from '../../lib/reports/commands/import-report'
import { publishReport } from '../../lib/reports/commands/publish-report'
import { readArguments, withData, type Command } from './command'

const options = {
  slug: { type: 'string' }, organisation: { type: 'string' }, opens: { type: 'string' }, closes: { type: 'string' }, publish: { type: 'boolean', default: false },
} as const

export const importCommand: Command = {
  usage: 'import FILE [--slug S] [--organisation O] [--opens ISO] [--closes ISO] [--publish]',
  help: [
    'Stores a report as a draft, or publishes it at once. Reads .txt, .html, .docx and .pdf.',
    '',
    '  --slug S            its place in addresses: /reports/S; made from the file name where it is not given',
    '  --organisation O    slug or name of the body that publishes, where several exist',
    '  --opens ISO         when the disclosure window opens, where the text does not say: 2024-07-18 or 2024-07-18T08:00+08:00',
    '  --closes ISO        when it closes; a day is its last day, inclusive',
    '  --publish           makes it public; the record says that the operator did',
  ].join('\n'),
  async run(args, { root }) {
    const { values, positionals } = readArguments(args, options, 1)
    const file = positionals[0]!
    const bytes = await readFile(file)
    const name = path.basename(file)
    const { parsed, lines } = await parseDocument(bytes, name)
    return withData(root, async () => {
      const ctx = contextOf({ kind: 'operator' })
      const { slug: wanted, organisation, opens, closes } = values
      const { slug, opensAt, closesAt, issueCount } = await importReport(ctx, { parsed, source: { name, lines, bytes }, slug: wanted, organisation, opens, closes })
      if (values.publish) await publishReport(ctx, { slug })
      for (const { code, message, line } of parsed.warnings) console.error(`line ${line}: ${message} (${code})`)
      const window = closesAt ? `${opensAt?.toISOString() ?? '…'} to ${closesAt.toISOString()}` : 'not stated'
      console.log(`${values.publish ? 'Published' : 'Stored as a draft'}: ${issueCount} issues, window ${window}`)
      console.log(values.publish ? `${settings().origin}${urls.report(slug)}` : slug)
      return 0
    })
  },
}
