import { Icon } from '../../../../../../_components/icons'
import { messages } from '../../../../../../_content/messages'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import type { PublicReport } from '../../../../../../../lib/reports/public-queries'

/** The issue before and the issue after. */
export function Neighbours({ locale, report, position }: { locale: Locale; report: PublicReport; position: number }) {
  const words = messages(locale).public.issue
  const at = report.issues.findIndex((issue) => issue.position === position)
  const [previous, next] = [report.issues[at - 1], report.issues[at + 1]]
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={words.neighbours}>
      {previous && (
        <a href={localised(urls.issue(report.slug, previous.number), locale)} rel="prev">
          <span className="quiet"><Icon name="earlier" />{words.previous}</span>
          <span lang="zh-CN">{previous.number}. {previous.title}</span>
        </a>
      )}
      {next && (
        <a href={localised(urls.issue(report.slug, next.number), locale)} rel="next" className="next">
          <span className="quiet">{words.next}<Icon name="later" /></span>
          <span lang="zh-CN">{next.number}. {next.title}</span>
        </a>
      )}
    </nav>
  )
}
