import { messages } from '../../../_content/messages'
import { organIn } from '../../../_content/report-words'
import type { PublicFile } from '../../../_server/public-file'
import type { Locale } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { terms } from '../../../../lib/platform/terms'
import { urls } from '../../../../lib/platform/urls'
import { findPublicHistory } from '../../../../lib/reports/public-history'
import { findPublishedReport, type PublicReport } from '../../../../lib/reports/public-queries'
import { slugSchema } from '../../../../lib/reports/schema'
import { listLatestPublicComments, type ChangedComment } from '../../../../lib/submissions/latest-public-comments'
import { atomFeed, type AtomEntry } from './atom'
import { urn, uuidOfName } from './entry-ids'
import { languageTag } from '../../../_content/language-tag'
import { historyEntries, reportEntries } from './report-entries'

const COMMENTS_IN_THE_FEED = 50

/** A report's feed: its publication, its corrections and its window, and each public comment, which comes again when it is answered. */
export const reportFeed: PublicFile = {
  pattern: urls.reportFeed(':slug'),
  type: 'application/atom+xml; charset=utf-8',
  perLanguage: true,
  async make(ctx, { slug }, locale) {
    const report = slugSchema.safeParse(slug).success ? await findPublishedReport(ctx, { slug: slug! }) : null
    if (!report) return null
    const [comments, history] = await Promise.all([
      listLatestPublicComments(ctx, { reportId: report.id, limit: COMMENTS_IN_THE_FEED }), findPublicHistory(ctx, { reportId: report.id }),
    ])
    return atomFeed({
      id: urn(uuidOfName(`feed ${locale}`, report.id)),
      title: messages(locale).public.publication.feed.report(report.title),
      self: publicAddress(urls.reportFeed(report.slug), locale), page: publicAddress(urls.report(report.slug), locale), language: languageTag[locale],
      author: organIn(locale, report),
      since: report.publishedAt,
      entries: [...reportEntries(locale, report, ctx.at), ...historyEntries(locale, report, history), ...comments.map((comment) => commentEntry(locale, report, comment))],
    })
  },
}

function commentEntry(locale: Locale, report: PublicReport, { comment, shownAt, changedAt }: ChangedComment): AtomEntry {
  const { issue: words, publication: { feed } } = messages(locale).public
  const { colon } = messages(locale).common
  const { issueNumber, replies, outcome, outcomeReason } = comment
  const about = issueNumber === null ? feed.commentOnWhole : feed.commentOn(issueNumber)
  const answered = replies.length > 0 || outcome !== null
  return {
    id: urn(comment.id),
    title: answered ? feed.answered(about) : about,
    link: publicAddress(issueNumber === null ? urls.report(report.slug) : urls.issue(report.slug, issueNumber), locale),
    author: comment.author ?? feed.citizen,
    published: shownAt,
    updated: changedAt,
    paragraphs: [
      `${terms[locale].stance[comment.stance]}${colon}${comment.body}`,
      ...replies.map(({ text }) => `${words.reply}${colon}${text}`),
      ...(outcome ? [`${words.outcome}${colon}${terms[locale].outcome[outcome]}${outcomeReason ? `${colon}${outcomeReason}` : ''}`] : []),
    ],
  }
}
