import { dateText } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'
import { terms } from '../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../lib/platform/urls'
import type { PublicUpdate } from '../../../../../lib/reports/public-history'
import type { PublicReport } from '../../../../../lib/reports/public-queries'

type Props = { locale: Locale; report: PublicReport; updates: Map<string, PublicUpdate[]> }

/** A quiet line with the newest update of all issues. */
export function NewestUpdate({ locale, report, updates }: Props) {
  const words = messages(locale).public.living.timeline
  let newest: { number: string; update: PublicUpdate } | null = null
  for (const { id, number, withdrawnAt } of report.issues) {
    const update = updates.get(id)?.[0]
    if (update && withdrawnAt === null && (!newest || update.on > newest.update.on)) newest = { number, update }
  }
  if (!newest) return null
  const { number, update } = newest
  return (
    <p className="newest-update quiet small">
      {words.newest}{messages(locale).common.colon}
      <time dateTime={update.on}>{dateText(locale, update.on)}</time>{' '}
      <a href={`${localised(urls.issue(report.slug, number), locale)}#timeline`}>{words.ofIssue(number)}</a>{' '}
      {update.kind === 'look_back' ? words.lookBack : words.progress}
      {update.progress && <>{messages(locale).common.colon}{terms[locale].progress[update.progress]}</>}
    </p>
  )
}
