import { dateOf } from '../../_content/dates'
import { messages } from '../../_content/messages'
import type { Locale } from '../../../lib/platform/locale'
import type { PublicIssue } from '../../../lib/reports/public-queries'

/** In place of the response to an issue that was withdrawn: that it was, when and why. */
export function WithdrawnIssue({ locale, issue: { withdrawnAt, withdrawnReason }, timeZone }: { locale: Locale; issue: PublicIssue; timeZone: string }) {
  const words = messages(locale).public.living.withdrawn
  if (!withdrawnAt) return null
  return (
    <div className="withdrawn-issue" lang={locale === 'zh' ? 'zh-CN' : locale}>
      <p><b>{words.mark}</b></p>
      <p>{words.issue(dateOf(locale, withdrawnAt, timeZone))}</p>
      <p>{words.reason}{messages(locale).common.colon}<span lang="zh-CN">{withdrawnReason}</span></p>
    </div>
  )
}
