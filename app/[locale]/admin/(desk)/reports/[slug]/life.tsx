import Link from 'next/link'
import { can } from '../../../../../../lib/organisations/permissions'
import type { StaffContext } from '../../../../../../lib/platform/context'
import { terms } from '../../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { lastDay } from '../../../../../../lib/reports/disclosure-window'
import type { ReportLife } from '../../../../../../lib/reports/staff-queries-life'
import { dateText, timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { ActionForm } from '../../../_parts/action-form'
import { More, Submit, TextArea, TextField } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { AttachmentList } from './attachment-list'
import { decideExtensionAction, proposeExtensionAction, startCorrectionAction } from './life-actions'
import { Proposal } from './proposal'

type Props = { ctx: StaffContext; slug: string; life: ReportLife }

/** The text: which revision is public, what came before it, and the way to a correction. */
export function TextSection({ ctx, slug, life }: Props) {
  const { locale } = ctx
  const { life: { correction: words, ...rest }, approval, files } = messages(locale).admin.publishing
  const [current] = life.revisions
  return (
    <section aria-labelledby="text-heading">
      <h2 id="text-heading">{words.heading}</h2>
      {current && <p>{words.current(current.number, timeOf(locale, current.publishedAt, life.timeZone))}</p>}
      {life.revisions.length > 1 && (
        <ol className="lines">
          {life.revisions.map(({ number, publishedAt, correctionNote }) => (
            <li key={number}><b>{files.revision(number)}</b> <span className="quiet">{timeOf(locale, publishedAt, life.timeZone)}</span> {correctionNote ?? words.first}</li>
          ))}
        </ol>
      )}
      {life.underWay ? (
        <p className="under-way">{rest.underWay(life.underWay.number, approval.states[life.underWay.status])} <Link href={localised(life.underWay.status === 'draft' ? urls.deskDetails(slug) : urls.deskApproval(slug), locale)} prefetch={false}>{rest.continue}</Link></p>
      ) : can(ctx.actor, 'report.import') && life.status === 'published' && (
        <ActionForm id="correction" action={startCorrectionAction} hidden={{ slug }} {...formProps(locale)}>
          <p className="hint">{words.hint}</p>
          <Submit>{words.start}</Submit>
        </ActionForm>
      )}
    </section>
  )
}

/** The window since publication: what was proposed and decided, and the way to propose a later end. */
export function ExtensionSection({ ctx, slug, life }: Props) {
  const { locale } = ctx
  const { extension: words, proposal } = messages(locale).admin.publishing.life
  const day = (at: Date) => dateText(locale, lastDay(at, life.timeZone))
  const waits = life.extensions.some(({ status }) => status === 'awaiting_approval')
  if (!life.closesAt) return null
  return (
    <section aria-labelledby="window">
      <h2 id="window">{words.heading}</h2>
      <p className="hint">{words.hint}</p>
      {life.extensions.length > 0 && (
        <ul className="lines">
          {life.extensions.map((extension) => (
            <Proposal
              key={extension.id} ctx={ctx} timeZone={life.timeZone} proposal={extension} withoutSecondPerson={life.withoutSecondPerson} decidable={life.status === 'published'}
              decide={decideExtensionAction} hidden={{ slug }} approve={proposal.approve}
            >
              <p><b>{words.to(day(extension.previousClosesAt), day(extension.closesAt))}</b></p>
              <p>{extension.reason}</p>
            </Proposal>
          ))}
        </ul>
      )}
      {!waits && life.status === 'published' && can(ctx.actor, 'report.import') && (
        <ActionForm id="extension" action={proposeExtensionAction} hidden={{ slug }} className="narrow" {...formProps(locale)}>
          <More summary={words.open}>
            <TextField name="closes" type="date" label={words.closes} />
            <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
            <Submit primary>{words.submit}</Submit>
          </More>
        </ActionForm>
      )}
    </section>
  )
}

/** Every issue with how far it has come; each opens its own page, where updates are written and decided. */
export function IssuesSection({ ctx: { locale }, slug, life }: Props) {
  const { issues: words } = messages(locale).admin.publishing.life
  const awaiting = (number: string) => life.updates.filter(({ issue, status }) => issue === number && status === 'awaiting_approval').length
  return (
    <section aria-labelledby="issues-heading">
      <h2 id="issues-heading">{words.heading}</h2>
      <p className="hint">{words.hint}</p>
      <ol className="lines issue-lines">
        {life.issues.map(({ number, title, progress, withdrawnReason }) => (
          <li key={number} className="line-head">
            <Link href={localised(urls.deskIssue(slug, number), locale)} prefetch={false} className="line-label">{number} {title}</Link>
            {awaiting(number) > 0 && <span className="tag">{words.awaiting(awaiting(number))}</span>}
            <span className="quiet">{withdrawnReason ? words.withdrawn : terms[locale].progressShort[progress]}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The files that are public with the report, each with the way to take it off. */
export function FilesSection({ ctx, slug, life }: Props) {
  const { locale, actor } = ctx
  const { files: words } = messages(locale).admin.publishing
  const files = life.attachments.filter(({ isPublic }) => isPublic)
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files-heading">
      <h2 id="files-heading">{words.heading}</h2>
      <AttachmentList locale={locale} files={files}>
        {({ id, title, withdrawnReason }) => (withdrawnReason === null && can(actor, 'report.publish')
          ? <Link href={localised(urls.deskWithdrawal(slug, { attachment: id }), locale)} prefetch={false} aria-label={words.withdrawNamed(title)}>{words.withdraw}</Link> : null)}
      </AttachmentList>
    </section>
  )
}

/** The last resort, behind a page of its own. */
export function WithdrawalSection({ ctx: { locale, actor }, slug, life }: Props) {
  const { withdraw: words } = messages(locale).admin.publishing.life
  if (life.status !== 'published' || !can(actor, 'report.publish')) return null
  return (
    <section aria-labelledby="withdrawal-heading">
      <h2 id="withdrawal-heading">{words.heading}</h2>
      <p className="hint">{words.hint}</p>
      <p className="links"><Link href={localised(urls.deskWithdrawal(slug), locale)} prefetch={false}>{words.open}</Link></p>
    </section>
  )
}
