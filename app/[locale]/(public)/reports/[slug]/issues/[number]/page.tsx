import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Icon } from '../../../../../../_components/icons'
import { ProgressMark } from '../../../../../../_components/progress-mark'
import { PublicPage } from '../../../../../../_components/public-page'
import { StructuredData } from '../../../../../../_components/structured-data'
import { WindowLine } from '../../../../../../_components/window-line'
import { Words } from '../../../../../../_components/words'
import { messages } from '../../../../../../_content/messages'
import { pageMetadata } from '../../../../../../_server/page-metadata'
import { countByIssue } from '../../../../../../../lib/ledger/public-queries'
import { InvalidInput } from '../../../../../../../lib/platform/errors'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { WindowExtensions } from '../../../../../../_components/window-extensions'
import { findPublicHistory, listPublicUpdates, listTextChanges } from '../../../../../../../lib/reports/public-history'
import { listPublicComments } from '../../../../../../../lib/submissions/public-queries'
import { citationOf } from '../../../../citation-of'
import { issueFacts } from '../../../../structured-facts'
import { partOfIssue, statesProgress } from '../../../../../../_components/report/document-parts'
import { Passages } from '../../../../../../_components/report/passages'
import { PolicyLine } from '../../policy-line'
import { PublicComments } from '../../public-comments'
import { publishedReport } from '../../published-report'
import { Citation } from './citation'
import { WithdrawnIssue } from '../../../../../../_components/report/withdrawn-issue'
import { IssueLedger } from './issue-ledger'
import { IssueTimeline } from './issue-timeline'
import { Neighbours } from './neighbours'

export const dynamic = 'force-dynamic'

const COMMENTS_PER_PAGE = 20

type Props = {
  params: Promise<{ locale: string; slug: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const load = cache(async (localeText: string, slug: string, encodedNumber: string) => {
  const { locale, ctx, report } = await publishedReport(localeText, slug)
  const part = partOfIssue(report, decoded(encodedNumber))
  if (!part) notFound()
  return { locale, ctx, report, part }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug, number } = await params
  const { locale, report, part } = await load(localeText, slug, number)
  return pageMetadata(locale, {
    path: urls.issue(slug, part.issue.number), title: `${messages(locale).public.issue.heading(part.issue.number)} ${part.issue.title}`, description: report.title,
    type: 'article', publishedAt: report.publishedAt, preview: urls.issuePreview(slug, part.issue.number),
    feed: { path: urls.reportFeed(slug), title: messages(locale).public.publication.feed.report(report.title) },
  })
}

export default async function IssuePage({ params, searchParams }: Props) {
  const { locale: localeText, slug, number: encodedNumber } = await params
  const { locale, ctx, report, part } = await load(localeText, slug, encodedNumber)
  const { id, number, progress, title, withdrawnAt } = part.issue
  const { cursor } = await searchParams
  const wanted = typeof cursor === 'string' ? cursor : null
  const page = { reportId: report.id, issueNumber: number, limit: COMMENTS_PER_PAGE }
  const of = { reportId: report.id }
  const [counts, history, updates, changes, comments] = await Promise.all([
    countByIssue(ctx, of), findPublicHistory(ctx, of), listPublicUpdates(ctx, of), listTextChanges(ctx, of),
    listPublicComments(ctx, { ...page, cursor: wanted }).catch((error: unknown) => {
      // A cursor that was not given out shows the beginning.
      if (error instanceof InvalidInput) return listPublicComments(ctx, page)
      throw error
    }),
  ])
  const words = messages(locale).public
  const open = report.window.status === 'open' && withdrawnAt === null
  const commentHref = localised(urls.comment(slug, [number]), locale)
  return (
    <PublicPage
      locale={locale} path={urls.issue(slug, number)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }} className="issue-page"
    >
      <StructuredData facts={issueFacts(locale, report, part.issue, comments.total)} />
      <p className="trail" lang="zh-CN"><a href={localised(urls.report(slug), locale)}>{report.title}</a></p>
      <header className="issue-head">
        <p className="eyebrow">{words.issue.heading(number)}</p>
        <h1 lang="zh-CN"><Words>{title}</Words></h1>
        <p className="issue-status">
          {withdrawnAt === null && statesProgress(report) && <ProgressMark locale={locale} progress={progress} />}
          <a href={localised(urls.issueInReport(slug, number), locale)}>{words.issue.inReport}</a>
        </p>
      </header>
      {part.passages.length > 0 && <div className="document" lang="zh-CN"><Passages passages={part.passages} /></div>}
      <WithdrawnIssue locale={locale} issue={part.issue} timeZone={report.window.timeZone} />
      <IssueTimeline locale={locale} slug={slug} timeZone={report.window.timeZone} updates={updates.get(id) ?? []} changes={changes.get(id) ?? []} />
      <aside className="issue-window" aria-label={words.window.label}>
        <WindowLine locale={locale} window={report.window} at={ctx.at} />
        <WindowExtensions locale={locale} timeZone={report.window.timeZone} extensions={history.extensions} />
        <PolicyLine locale={locale} report={report} about="window" />
        {open && <a className="button primary" href={commentHref}><Icon name="pen" />{words.report.comment}</a>}
      </aside>
      <IssueLedger locale={locale} counts={counts.about(number)} shows={report.commentDisplay !== 'office_only'} />
      <PublicComments
        locale={locale} report={report} page={comments} status={withdrawnAt === null ? report.window.status : 'not_stated'} title={words.issue.comments}
        paging={{ href: localised(urls.issue(slug, number), locale), first: wanted === null }}
      />
      <Citation locale={locale} text={citationOf(locale, report, part.issue)} />
      <Neighbours locale={locale} report={report} position={part.issue.position} />
    </PublicPage>
  )
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
