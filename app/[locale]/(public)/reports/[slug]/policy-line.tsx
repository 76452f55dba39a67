import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'
import type { PublicReport } from '../../../../../lib/reports/public-queries'

/** That comments on this report are not shown, where that is so. */
export function PolicyLine({ locale, report, about }: { locale: Locale; report: Pick<PublicReport, 'commentDisplay'>; about: 'window' | 'form' | 'comments' }) {
  if (report.commentDisplay !== 'office_only') return null
  return <p className={about === 'form' ? 'notice' : 'quiet small'}>{messages(locale).public.living.office[about]}</p>
}
