import type { Metadata } from 'next'
import Link from 'next/link'
import { can } from '../../../../../../../lib/organisations/permissions'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { checklistOf } from '../../../../../../../lib/reports/readiness'
import { findRevisionForApproval } from '../../../../../../../lib/reports/staff-queries-approvals'
import { findDraft } from '../../../../../../../lib/reports/staff-queries-draft'
import { messages } from '../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../_server/request-context'
import { doneWords, type DoneQuery } from '../../../../_parts/done-words'
import { orNotFound } from '../../../../_parts/required-permission'
import { DraftSteps } from '../draft-steps'
import { ApprovalPanel } from './approval-panel'
import { ChecklistView } from './checklist'
import { DifferenceView } from './difference'
import { DiscardPanel } from './discard-panel'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.publishing.approval.title }
}

/** The last step: what is still to be looked at, who sends it, who decides, and what a correction changes. */
export default async function ApprovalPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskApproval(slug))
  const [draft, decision] = await Promise.all([orNotFound(findDraft(ctx, { slug })), orNotFound(findRevisionForApproval(ctx, { slug }))])
  const { approval: words } = messages(locale).admin.publishing
  const { revision, report } = draft
  const checklist = checklistOf(draft, { lostIssues: decision.lostIssues, at: ctx.at })
  return (
    <main id="main" tabIndex={-1} className="middling">
      <DraftSteps locale={locale} slug={slug} title={draft.read.title ?? ''} here="approval" done={doneWords(locale, await searchParams)}>
        <span className="tag">{words.revision(revision.number)}{messages(locale).common.dot}{words.states[revision.status]}</span>
      </DraftSteps>
      {revision.status === 'draft' && revision.returnNote && <div className="conflict"><p className="trouble-title">{words.returned}</p><p>{revision.returnNote}</p></div>}
      <ChecklistView locale={locale} slug={slug} draft={draft} checklist={checklist} />
      <ApprovalPanel ctx={ctx} draft={draft} decision={decision} checklist={checklist} />
      {decision.difference && <DifferenceView locale={locale} difference={decision.difference} />}
      {revision.status === 'draft' && can(ctx.actor, 'report.import') && <DiscardPanel locale={locale} slug={slug} version={revision.version} isCorrection={report.status !== 'draft'} />}
      {report.status !== 'draft' && <p><Link href={localised(urls.deskReport(slug), locale)} prefetch={false}>{messages(locale).admin.office.reports.title}{messages(locale).common.colon}{draft.read.title}</Link></p>}
    </main>
  )
}
