import type { Metadata } from 'next'
import Link from 'next/link'
import { findOwnOrganisation } from '../../../../../lib/organisations/staff-queries'
import { MailStatus } from '../../../../../lib/platform/generated/prisma/enums'
import { localised, urls } from '../../../../../lib/platform/urls'
import { listMails, type MailForStaff } from '../../../../../lib/submissions/mail-log'
import { figure, timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { Empty, PageHead } from '../../_parts/page-head'
import { orNotFound, showOnlyWith } from '../../_parts/required-permission'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ status?: string; cursor?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.mails.title }
}

/** What was sent, what waits, what failed, and what lies in the data folder because no mail server is set. */
export default async function MailsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const status = Object.values(MailStatus).find((one) => one === query.status) ?? null
  const ctx = await staffContext(locale, urls.mails({ status }))
  showOnlyWith(ctx, 'mail.view')
  const { mails, counts, nextCursor, total } = await orNotFound(listMails(ctx, { status, cursor: query.cursor }))
  const { timeZone } = await findOwnOrganisation(ctx)
  const { mails: words } = messages(locale).admin.office
  const { page } = messages(locale).admin
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={words.title} intro={words.intro}><p className="quiet">{words.count(total)}</p></PageHead>
      <nav className="tabs" aria-label={words.statusFilter}>
        {[null, ...Object.values(MailStatus)].map((one) => (
          <Link key={one ?? 'all'} href={localised(urls.mails({ status: one }), locale)} prefetch={false} aria-current={one === status ? 'page' : undefined}>
            {one ? words.status[one] : words.all} <b>{figure(locale, one ? counts[one] : Object.values(counts).reduce((sum, count) => sum + count, 0))}</b>
          </Link>
        ))}
      </nav>
      {mails.length === 0 ? <Empty {...words.empty} /> : <ul className="lines">{mails.map((mail) => <li key={mail.id} className="line-head">{line(mail)}</li>)}</ul>}
      {nextCursor && (
        <p className="paging"><Link href={localised(urls.mails({ status, cursor: nextCursor }), locale)} prefetch={false} rel="next">{page.next}</Link></p>
      )}
    </main>
  )

  function line(mail: MailForStaff) {
    return (
      <>
        <span>
          <b>{words.kind[mail.kind]}</b> {mail.submissionNumber} <span className="quiet">{mail.maskedAddress}</span>
          <span className="quiet small block">
            {timeOf(locale, mail.createdAt, timeZone)} {words.status[mail.status]}
            {mail.attempts > 1 && ` ${words.attempts(mail.attempts)}`}{mail.lastError && ` ${words.error(mail.lastError)}`}
            {mail.nextAttemptAt && ` ${words.next(timeOf(locale, mail.nextAttemptAt, timeZone))}`}
          </span>
        </span>
        {mail.fileName && (
          <form method="post" action={localised(urls.mailFile(mail.id), locale)}>
            <button aria-label={`${words.download} ${mail.submissionNumber}`} title={words.downloadHint}>{words.download}</button>
          </form>
        )}
      </>
    )
  }
}
