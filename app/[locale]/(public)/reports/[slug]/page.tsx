import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Icon } from '../../../../_components/icons'
import { PublicPage } from '../../../../_components/public-page'
import { WaysToSpeak } from '../../../../_components/ways-to-speak'
import { WindowExtensions } from '../../../../_components/window-extensions'
import { WindowLine } from '../../../../_components/window-line'
import { Words } from '../../../../_components/words'
import { messages } from '../../../../_content/messages'
import { localeOf, publicContext } from '../../../../_server/request-context'
import { countByIssue } from '../../../../../lib/ledger/public-queries'
import { localised, urls } from '../../../../../lib/platform/urls'
import { findPublicHistory, listPublicUpdates } from '../../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../../lib/reports/public-queries'
import { listPublicComments } from '../../../../../lib/submissions/public-queries'
import { Attachments } from './attachments'
import { Contents } from './contents'
import { ReportDocument } from './document'
import { documentParts, mastheadLines } from './document-parts'
import { NewestUpdate } from './newest-update'
import { PolicyLine } from './policy-line'
import { ProgressSummary } from './progress-summary'
import { PublicComments } from './public-comments'
import { RevisionLine } from './revision-line'

export const dynamic = 'force-dynamic'

/** The latest comments about the report as a whole; the document itself stays what the page is about. */
const COMMENTS_ON_THE_WHOLE = 20

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (localeText: string, slug: string) => {
  const locale = localeOf(localeText)
  const ctx = await publicContext(locale)
  const report = await findPublishedReport(ctx, { slug })
  if (!report) notFound()
  const [history, updates, counts, onWhole] = await Promise.all([
    findPublicHistory(ctx, { reportId: report.id }), listPublicUpdates(ctx, { reportId: report.id }),
    countByIssue(ctx, { reportId: report.id }), listPublicComments(ctx, { reportId: report.id, issueNumber: null, limit: COMMENTS_ON_THE_WHOLE }),
  ])
  return { locale, ctx, report, history, updates, counts, onWhole }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  return { title: (await load(locale, slug)).report.title }
}

export default async function ReportPage({ params }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, ctx, report, history, updates, counts, onWhole } = await load(localeText, slug)
  const words = messages(locale).public.report
  const parts = documentParts(report)
  const open = report.window.status === 'open'
  const commentHref = localised(urls.comment(report.slug), locale)
  const bottomBar = (
    <nav className="bottom-bar" aria-label={[words.contents, words.comment].join(messages(locale).common.comma)}>
      <a className="button" href="#contents"><Icon name="list" />{words.contents}</a>
      {open && <a className="button primary" href={commentHref}><Icon name="pen" />{words.comment}</a>}
    </nav>
  )
  return (
    <PublicPage
      locale={locale} path={urls.report(slug)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }}
      className="report" bottomBar={bottomBar}
    >
      <header className="red-head" lang="zh-CN">
        <p className="organ">
          <a href={localised(urls.organisation(report.organisation.slug), locale)}><Words>{report.publisher ?? report.organisation.name}</Words></a>
        </p>
        <h1><Words>{report.title}</Words></h1>
        {mastheadLines(report).length > 0 && <p className="lines">{mastheadLines(report).map((line, index) => <span key={index}>{line}</span>)}</p>}
      </header>
      <RevisionLine locale={locale} slug={slug} timeZone={report.window.timeZone} revisions={history.revisions} />
      <aside className="window" aria-label={messages(locale).public.window.label}>
        <div>
          <WindowLine locale={locale} window={report.window} at={ctx.at} />
          <WindowExtensions locale={locale} timeZone={report.window.timeZone} extensions={history.extensions} />
          <PolicyLine locale={locale} report={report} about="window" />
        </div>
        {open && <a className="button primary" href={commentHref}><Icon name="pen" />{words.comment}</a>}
        <WaysToSpeak locale={locale} ways={report} status={report.window.status} />
      </aside>
      <div className="columns">
        <Contents locale={locale} parts={parts} counts={counts} />
        <article id="document" tabIndex={-1}>
          <ProgressSummary locale={locale} report={report} counts={counts} />
          <NewestUpdate locale={locale} report={report} updates={updates} />
          <ReportDocument locale={locale} report={report} parts={parts} counts={counts} />
          <Attachments locale={locale} slug={slug} timeZone={report.window.timeZone} attachments={history.attachments} />
          {onWhole.total > 0 && <PublicComments locale={locale} report={report} page={{ ...onWhole, nextCursor: null }} status={report.window.status} title={words.onWhole} />}
          {open && (
            <p className="document-end">
              <a className="button" href={`${commentHref}?issue=report`}><Icon name="pen" />{words.commentOnReport}</a>
            </p>
          )}
        </article>
      </div>
    </PublicPage>
  )
}
