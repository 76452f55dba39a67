import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { exportComments } from '../../lib/exports/comments-csv'
import { contextOf } from '../../lib/platform/context'
import { isLocale } from '../../lib/platform/locale'
import { readArguments, withData, type Command } from './command'
import { WrongUsage } from './wrong-usage'

const options = { report: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, locale: { type: 'string', default: 'zh' } } as const

export const exportCommand: Command = {
  usage: 'export --report S --format csv --out FILE [--locale zh|en]',
  help: 'Writes the comments of a report with what became of them to a file; an audited act, as on the page. No name and no contact detail is in it.',
  async run(args, { root }) {
    const { values } = readArguments(args, options, 0)
    const { report, format, out, locale } = values
    if (!report || !format || !out) throw new WrongUsage('--report, --format and --out are needed.')
    if (format !== 'csv') throw new WrongUsage('The one format is csv.')
    if (!isLocale(locale)) throw new WrongUsage('--locale is zh or en.')
    return withData(root, async () => {
      const { rows, cutOff, stream } = await exportComments(contextOf({ kind: 'operator' }, { locale }), { reportSlug: report, format })
      const unfinished = `${out}.unfinished`
      try {
        await pipeline(stream, createWriteStream(unfinished, { mode: 0o600 }))
        await rename(unfinished, out)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      console.error(`${rows} comments as of ${cutOff.toISOString()} in ${out}`)
      return 0
    })
  },
}
