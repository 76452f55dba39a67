import { dateOf, deadline } from '../_content/dates'
import { messages } from '../_content/messages'
import type { Locale } from '../../lib/platform/locale'
import type { PublicExtension } from '../../lib/reports/public-history'

/** How the closing of a window moved: when that was decided, from where to where, and why. */
export function WindowExtensions({ locale, timeZone, extensions }: { locale: Locale; timeZone: string; extensions: PublicExtension[] }) {
  const words = messages(locale).public.living.extension
  return extensions.map(({ previousClosesAt, closesAt, reason, decidedAt }) => (
    <p key={decidedAt.toISOString()} className="extension small">
      {words.what(dateOf(locale, decidedAt, timeZone), deadline(locale, previousClosesAt, timeZone), deadline(locale, closesAt, timeZone))}
      {locale === 'zh' ? '' : ' '}{words.reason}<span lang="zh-CN">{reason}</span>
    </p>
  ))
}
