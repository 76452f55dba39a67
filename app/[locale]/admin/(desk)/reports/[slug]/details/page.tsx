import type { Metadata } from 'next'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { findDraft } from '../../../../../../../lib/reports/staff-queries-draft'
import { messages } from '../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../_server/request-context'
import { doneWords, type DoneQuery } from '../../../../_parts/done-words'
import { Empty } from '../../../../_parts/page-head'
import { orNotFound, showOnlyWith } from '../../../../_parts/required-permission'
import { DraftSteps } from '../draft-steps'
import { DetailsForm } from './details-form'
import { DraftAttachments } from './draft-attachments'
import { PolicyForm } from './policy-form'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<DoneQuery & { step?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.publishing.details.title }
}

/** What stands beside a draft's text: the facts it states, the window, the contacts, its files; and, as a step of its own, the comment policy. */
export default async function DetailsPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskDetails(slug))
  showOnlyWith(ctx, 'report.import')
  const draft = await orNotFound(findDraft(ctx, { slug }))
  const query = await searchParams
  const step = query.step === 'comments' ? 'comments' : 'details'
  const { notDraft, publicAlready } = messages(locale).admin.publishing.details
  const isDraft = draft.revision.status === 'draft'
  return (
    <main id="main" tabIndex={-1} className="middling">
      <DraftSteps locale={locale} slug={slug} title={draft.read.title ?? ''} here={step} done={doneWords(locale, query)} />
      {!isDraft && <Empty {...notDraft}><p><a href={localised(urls.deskApproval(slug), locale)}>{messages(locale).admin.publishing.approval.title}</a></p></Empty>}
      {isDraft && draft.report.status !== 'draft' && <p className="quiet">{publicAlready}</p>}
      {isDraft && step === 'details' && <><DetailsForm key={draft.revision.version} locale={locale} draft={draft} /><DraftAttachments ctx={ctx} slug={slug} /></>}
      {isDraft && step === 'comments' && draft.report.status === 'draft' && <PolicyForm key={draft.revision.version} locale={locale} draft={draft} />}
    </main>
  )
}
