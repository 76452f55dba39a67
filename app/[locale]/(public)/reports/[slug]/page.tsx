import type { Metadata } from 'next'
import { cache } from 'react'
import { Icon } from '../../../../_components/icons'
import { PublicPage } from '../../../../_components/public-page'
import { StructuredData } from '../../../../_components/structured-data'
import { WaysToSpeak } from '../../../../_components/ways-to-speak'
import { WindowExtensions } from '../../../../_components/window-extensions'
import { WindowLine } from '../../../../_components/window-line'
import { messages } from '../../../../_content/messages'
import { organIn, windowSentence } from '../../../../_content/report-words'
import { pageMetadata } from '../../../../_server/page-metadata'
import { countByIssue } from '../../../../../lib/ledger/public-queries'
import { localised, urls } from '../../../../../lib/platform/urls'
import { listPublicComments } from '../../../../../lib/submissions/public-queries'
import { citationTemplate } from '../../citation-of'
import { reportFacts } from '../../structured-facts'
import { Contents } from './contents'
import { ReportDocument } from '../../../../_components/report/document'
import { documentParts } from '../../../../_components/report/document-parts'
import { FindInDocument } from './find-in-document'
import { KeepLinks } from './keep-links'
import { ProgressSummary } from '../../../../_components/report/progress-summary'
import { PublicComments } from './public-comments'
import { publishedReport } from './published-report'
import { RedHead } from '../../../../_components/report/red-head'
import { findPublicHistory, listPublicUpdates } from '../../../../../lib/reports/public-history'
import { Attachments } from './attachments'
import { NewestUpdate } from './newest-update'
import { PolicyLine } from './policy-line'
import { RevisionLine } from './revision-line'

export const dynamic = 'force-dynamic'

/** The latest comments about the report as a whole; the document itself stays what the page is about. */
const COMMENTS_ON_THE_WHOLE = 20

type Props = { params: Promise<{ locale: string; slug: string }> }

const load = cache(async (localeText: string, slug: string) => {
  const { locale, ctx, report } = await publishedReport(localeText, slug)
  const [history, updates, counts, onWhole] = await Promise.all([
    findPublicHistory(ctx, { reportId: report.id }), listPublicUpdates(ctx, { reportId: report.id }),
    countByIssue(ctx, { reportId: report.id }), listPublicComments(ctx, { reportId: report.id, issueNumber: null, limit: COMMENTS_ON_THE_WHOLE }),
  ])
  return { locale, ctx, report, history, updates, counts, onWhole }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug } = await params
  const { locale, report } = await load(localeText, slug)
  const { feed, describe } = messages(locale).public.publication
  return pageMetadata(locale, {
    path: urls.report(slug), title: report.title, type: 'article', publishedAt: report.publishedAt, preview: urls.reportPreview(slug),
    description: describe.report(organIn(locale, report), report.issueCount, windowSentence(locale, report.window)),
    feed: { path: urls.reportFeed(slug), title: feed.report(report.title) },
  })
}

export default async function ReportPage({ params }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, ctx, report, history, updates, counts, onWhole } = await load(localeText, slug)
  const { report: words, publication } = messages(locale).public
  const parts = documentParts(report)
  const open = report.window.status === 'open'
  const commentHref = localised(urls.comment(report.slug), locale)
  const bottomBar = (
    <nav className="bottom-bar" aria-label={[words.contents, words.comment].join(messages(locale).common.comma)}>
      <a className="button" href="#contents"><Icon name="list" />{words.contents}<span className="where" data-where={publication.where(report.issueCount)} /></a>
      <button type="button" data-find hidden><Icon name="find" />{publication.find.open}</button>
      {open && <a className="button primary" href={commentHref}><Icon name="pen" />{words.comment}</a>}
    </nav>
  )
  return (
    <PublicPage
      locale={locale} path={urls.report(slug)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }}
      className="report" bottomBar={bottomBar}
    >
      <StructuredData facts={reportFacts(locale, report)} />
      <RedHead report={report} organHref={localised(urls.organisation(report.organisation.slug), locale)} />
      <RevisionLine locale={locale} slug={slug} timeZone={report.window.timeZone} revisions={history.revisions} />
      <aside className="window" aria-label={messages(locale).public.window.label}>
        <div>
          <WindowLine locale={locale} window={report.window} at={ctx.at} />
          <WindowExtensions locale={locale} timeZone={report.window.timeZone} extensions={history.extensions} />
          <PolicyLine locale={locale} report={report} about="window" />
        </div>
        {open && <a className="button primary" href={commentHref}><Icon name="pen" />{words.comment}</a>}
        <WaysToSpeak locale={locale} ways={report} status={report.window.status} />
        <KeepLinks locale={locale} report={report} />
      </aside>
      <div className="columns">
        <div className="beside">
          <FindInDocument locale={locale} />
          <Contents locale={locale} report={report} parts={parts} counts={counts} />
        </div>
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
      <template id="cite" data-text={citationTemplate(locale, report)}>
        <button type="button" className="plain" data-copied={publication.citation.copied}><Icon name="copy" /><span>{publication.citation.button}</span></button>
      </template>
      <script type="module" defer src="/report.js" />
    </PublicPage>
  )
}
