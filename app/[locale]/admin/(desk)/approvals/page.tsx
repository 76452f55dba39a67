import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { terms } from '../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../lib/platform/urls'
import { lastDay } from '../../../../../lib/reports/disclosure-window'
import { listApprovals } from '../../../../../lib/reports/staff-queries-approvals'
import { dateText } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { ageWords } from '../../_parts/age'
import { doneWords, type DoneQuery } from '../../_parts/done-words'
import { Empty, PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<DoneQuery> }
type Row = { key: string; href: string; title: string; about: string; excerpt?: string; by: string | null; at: Date; mine: boolean }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.publishing.approvals.title }
}

/** Everything about reports that waits for a second person, the longest waiting first. */
export default async function ApprovalsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.approvals())
  showOnlyWith(ctx, 'report.publish')
  const { revisions, extensions, updates } = await listApprovals(ctx)
  const { approvals: words, approval, life } = messages(locale).admin.publishing
  const days = (at: Date, timeZone: string) => dateText(locale, lastDay(at, timeZone))
  const groups: [string, Row[]][] = [
    [words.revisions, revisions.map((one) => ({ ...one, key: one.slug, href: urls.deskApproval(one.slug), about: approval.revision(one.number) }))],
    [words.extensions, extensions.map((one) => ({
      ...one, key: one.id, href: `${urls.deskReport(one.slug)}#window`, about: life.extension.to(days(one.previousClosesAt, one.timeZone), days(one.closesAt, one.timeZone)), excerpt: one.reason,
    }))],
    [words.updates, updates.map((one) => ({
      ...one, key: one.id, href: urls.deskIssue(one.slug, one.issue), excerpt: one.text,
      about: [life.issue.title(one.issue), life.issue.kinds[one.kind].label, ...(one.progress ? [terms[locale].progressShort[one.progress]] : [])].join(messages(locale).common.dot),
    }))],
  ]
  return (
    <main id="main" tabIndex={-1} className="middling">
      <PageHead title={words.title} intro={words.intro} done={doneWords(locale, await searchParams)} />
      {groups.every(([, rows]) => rows.length === 0) ? <Empty {...words.empty} /> : groups.filter(([, rows]) => rows.length > 0).map(([title, rows]) => section(title, rows))}
    </main>
  )

  function section(title: string, rows: Row[]): ReactNode {
    return (
      <section key={title}>
        <h2>{title}</h2>
        <ul>
          {rows.map((row) => (
            <li key={row.key}>
              <Link href={localised(row.href, locale)} prefetch={false} className="approval-row" data-row="">
                <span className="waiting quiet"><span className="unseen">{messages(locale).admin.case.waiting} </span>{ageWords(locale, row.at, ctx.at)}</span>
                <span className="approval-title">{row.title}</span>
                <span className="approval-about">{row.about}</span>
                {row.excerpt && <span className="excerpt quiet">{row.excerpt}</span>}
                <span className="marks quiet">{row.mine ? <span className="tag">{words.mine}</span> : words.by(row.by ?? words.nobody)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )
  }
}
