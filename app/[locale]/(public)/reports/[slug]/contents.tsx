import { ProgressSign } from '../../../../_components/progress-mark'
import { messages } from '../../../../_content/messages'
import type { LedgerCounts } from '../../../../../lib/ledger/public-queries'
import type { Locale } from '../../../../../lib/platform/locale'
import { urls } from '../../../../../lib/platform/urls'
import { statesProgress, type DocumentPart } from '../../../../_components/report/document-parts'
import type { PublicReport } from '../../../../../lib/reports/public-queries'

/** Where one is in the document: every chapter and issue, with its progress and how many comments came in. */
export function Contents({ locale, report, parts, counts }: { locale: Locale; report: PublicReport; parts: DocumentPart[]; counts: LedgerCounts }) {
  const showsProgress = statesProgress(report)
  const words = messages(locale).public.report
  return (
    <nav className="contents" id="contents" aria-label={words.contents}>
      <p className="contents-head">
        <b>{words.contents}</b>
        <a className="contents-close" href="#document">{messages(locale).common.close}</a>
      </p>
      <ul lang="zh-CN">
        {parts.map((part, index) => {
          if (part.kind === 'heading') return <li key={index} className={`level-${part.level}`}><a href={`#${part.anchor}`}>{part.text}</a></li>
          if (part.kind !== 'issue') return null
          const { received } = counts.about(part.issue.number)
          return (
            <li key={index}>
              <a href={`#${urls.issueAnchor(part.issue.number)}`}>
                {part.issue.withdrawnAt === null && showsProgress && <ProgressSign locale={locale} progress={part.issue.progress} />}
                <span>{part.prefix}{part.heading}{part.issue.withdrawnAt !== null && <small lang={locale === 'zh' ? undefined : locale}> {messages(locale).public.living.withdrawn.mark}</small>}</span>
                {received > 0 && <small><span className="unseen">{words.receivedLabel} </span>{received}</small>}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
