import { Fragment } from 'react'
import { Icon } from '../icons'
import { ProgressMark } from '../progress-mark'
import { messages } from '../../_content/messages'
import type { LedgerCounts } from '../../../lib/ledger/public-queries'
import type { Locale } from '../../../lib/platform/locale'
import { localised, urls } from '../../../lib/platform/urls'
import type { PublicReport } from '../../../lib/reports/public-queries'
import { LONG, statesProgress, type DocumentPart, type IssuePart } from './document-parts'
import { Passages } from './passages'
import { WithdrawnIssue } from './withdrawn-issue'

type Props = { locale: Locale; report: PublicReport; parts: DocumentPart[]; counts: LedgerCounts }

/** The document itself, in the order of the original; each issue carries its progress, its counts and the way to comment. */
export function ReportDocument({ locale, report, parts, counts }: Props) {
  const { links } = messages(locale).public.publication
  const showsProgress = statesProgress(report)
  const sectioned = parts.some((part) => part.kind === 'heading' && part.level === 2)
  return (
    <div className={parts.length > LONG ? 'document long' : 'document'} lang="zh-CN">
      {parts.map((part, index) => {
        if (part.kind === 'heading') {
          const Heading = part.level === 1 ? 'h2' : 'h3'
          return (
            <Fragment key={index}>
              <Anchor id={part.anchor} label={links.anchorOfChapter(part.text)} locale={locale} />
              <Heading id={part.anchor}>{part.text}</Heading>
            </Fragment>
          )
        }
        if (part.kind !== 'issue') return <Passages key={index} passages={[part]} />
        return <IssueSection key={index} locale={locale} report={report} part={part} counts={counts} level={sectioned ? 4 : 3} showsProgress={showsProgress} />
      })}
    </div>
  )
}

function IssueSection({ locale, report, part, counts, level, showsProgress }: Omit<Props, 'parts'> & { part: IssuePart; level: 3 | 4; showsProgress: boolean }) {
  const { number, progress, withdrawnAt } = part.issue
  const words = messages(locale).public.report
  const Heading = `h${level}` as const
  const { received, answered } = counts.about(number)
  return (
    <section className="issue" id={urls.issueAnchor(number)} data-number={number}>
      <Anchor id={urls.issueAnchor(number)} label={messages(locale).public.publication.links.anchorOfIssue(number)} locale={locale} />
      <Heading>
        <span className="no">{part.prefix}</span>
        {part.heading}
      </Heading>
      <Passages passages={part.passages} />
      <WithdrawnIssue locale={locale} issue={part.issue} timeZone={report.window.timeZone} />
      <div className="issue-foot" lang={locale === 'zh' ? undefined : locale}>
        {withdrawnAt === null && showsProgress && <ProgressMark locale={locale} progress={progress} />}
        <a href={localised(urls.issue(report.slug, number), locale)}>
          {received > 0 ? words.counts(received, answered) : words.alone}
          <span className="unseen">{words.ofIssue(number)}</span>
        </a>
        {report.window.status === 'open' && withdrawnAt === null && (
          <a className="button" href={localised(urls.comment(report.slug, [number]), locale)}>
            <Icon name="pen" />
            {words.comment}
            <span className="unseen">{words.ofIssue(number)}</span>
          </a>
        )}
      </div>
    </section>
  )
}

/** The address of one place in the document, as a mark beside it; it holds no text, so that the document stays what it is. */
function Anchor({ id, label, locale }: { id: string; label: string; locale: Locale }) {
  return <a className="anchor" href={`#${encodeURIComponent(id)}`} aria-label={label} lang={locale === 'zh' ? undefined : locale}><Icon name="link" /></a>
}
