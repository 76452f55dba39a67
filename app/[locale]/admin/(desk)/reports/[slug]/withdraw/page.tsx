import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { findReportForStaff } from '../../../../../../../lib/reports/staff-queries'
import { findReportLife } from '../../../../../../../lib/reports/staff-queries-life'
import { messages } from '../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../_server/request-context'
import { ActionForm } from '../../../../_parts/action-form'
import { Choices, Submit, TextArea } from '../../../../_parts/fields'
import { formProps } from '../../../../_parts/form-words'
import { PageHead } from '../../../../_parts/page-head'
import { orNotFound, showOnlyWith } from '../../../../_parts/required-permission'
import { withdrawAction } from '../life-actions'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ issue?: string; attachment?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.publishing.life.withdraw.heading }
}

/** Before something public goes for good: what then happens, why, and the box that says one knows it. The report, one issue, or one file. */
export default async function WithdrawPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const { issue: number, attachment: fileId } = await searchParams
  const ctx = await staffContext(locale, urls.deskWithdrawal(slug))
  showOnlyWith(ctx, 'report.publish')
  const [report, life] = await Promise.all([orNotFound(findReportForStaff(ctx, { slug })), orNotFound(findReportLife(ctx, { slug }))])
  const issue = life.issues.find((each) => each.number === number && each.withdrawnReason === null)
  const file = life.attachments.find((each) => each.id === fileId && each.isPublic && each.withdrawnReason === null)
  if ((number && !issue) || (fileId && !file) || life.status !== 'published') notFound()
  const { withdraw: words } = messages(locale).admin.publishing.life
  const what = file ? 'attachment' : issue ? 'issue' : 'report'
  const title = issue ? words.title.issue(issue.number) : words.title[file ? 'attachment' : 'report']
  const back = issue ? urls.deskIssue(slug, issue.number) : urls.deskReport(slug)
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <p className="crumb"><Link href={localised(back, locale)} prefetch={false}>{words.cancel}</Link></p>
      <PageHead title={title} />
      <p><b>{file?.title ?? (issue ? `${issue.number} ${issue.title}` : report.title)}</b></p>
      <ul className="consequences">{words.what[what].map((line) => <li key={line}>{line}</li>)}</ul>
      <ActionForm id="withdraw" action={withdrawAction} hidden={{ slug, issue: issue?.number ?? '', attachment: file?.id ?? '' }} {...formProps(locale)}>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <Choices type="checkbox" name="confirm" label={title} options={[{ value: 'yes', label: words.confirm }]} />
        <Submit primary>{words.submit[what]}</Submit>
      </ActionForm>
    </main>
  )
}
