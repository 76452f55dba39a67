import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { can } from '../../../../../../../../lib/organisations/permissions'
import { Progress } from '../../../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../../../../lib/platform/urls'
import { dateIn } from '../../../../../../../../lib/platform/zoned-time'
import { findReportLife } from '../../../../../../../../lib/reports/staff-queries-life'
import { dateText } from '../../../../../../../_content/dates'
import { messages } from '../../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../../_server/request-context'
import { ActionForm } from '../../../../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../../../../_parts/done-words'
import { Choices, Select, Submit, TextArea, TextField } from '../../../../../_parts/fields'
import { formProps } from '../../../../../_parts/form-words'
import { PageHead } from '../../../../../_parts/page-head'
import { orNotFound } from '../../../../../_parts/required-permission'
import { decideUpdateAction, proposeUpdateAction } from '../../life-actions'
import { Proposal } from '../../proposal'

type Props = { params: Promise<{ locale: string; slug: string; number: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params
  return { title: messages(localeOf(locale)).admin.publishing.life.issue.title(decodeURIComponent(number)) }
}

/** One issue of a public report: where it stands, its dated updates and look-back reviews, each by two people. */
export default async function IssuePage({ params, searchParams }: Props) {
  const { locale: text, slug, number: encoded } = await params
  const [locale, number] = [localeOf(text), decodeURIComponent(encoded)]
  const ctx = await staffContext(locale, urls.deskIssue(slug, number))
  const life = await orNotFound(findReportLife(ctx, { slug }))
  const at = life.issues.findIndex((each) => each.number === number)
  const issue = life.issues[at]
  if (!issue || life.status === 'draft') notFound()
  const { issue: words, issues, withdraw, proposal } = messages(locale).admin.publishing.life
  const updates = life.updates.filter((update) => update.issue === number)
  const isLive = life.status === 'published' && issue.withdrawnReason === null
  const states = Object.values(Progress).map((value) => ({ value, label: terms[locale].progress[value] }))
  const neighbours = [[words.previous, life.issues[at - 1]], [words.next, life.issues[at + 1]]] as const
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <p className="crumb"><Link href={localised(`${urls.deskReport(slug)}#issues-heading`, locale)} prefetch={false}>{words.list}</Link></p>
      <PageHead title={`${number} ${issue.title}`} done={doneWords(locale, await searchParams)} />
      {issue.withdrawnReason && <div className="conflict"><p className="trouble-title">{issues.withdrawn}</p><p>{issue.withdrawnReason}</p></div>}
      <dl className="facts"><div><dt>{words.progress}</dt><dd>{terms[locale].progress[issue.progress]}</dd></div></dl>
      <section aria-labelledby="updates-heading">
        <h2 id="updates-heading">{words.updates}</h2>
        {updates.length === 0 ? <p className="quiet">{words.none}</p> : (
          <ul className="lines">
            {updates.map((update) => (
              <Proposal
                key={update.id} ctx={ctx} timeZone={life.timeZone} proposal={update} withoutSecondPerson={life.withoutSecondPerson} decidable={isLive} decide={decideUpdateAction}
                hidden={{ slug, issue: number }} approve={proposal.approveUpdate}
              >
                <p><b>{[dateText(locale, update.on), words.kinds[update.kind].label, ...(update.progress ? [terms[locale].progress[update.progress]] : [])].join(messages(locale).common.dot)}</b></p>
                <p className="said">{update.text}</p>
              </Proposal>
            ))}
          </ul>
        )}
      </section>
      {isLive && can(ctx.actor, 'report.set_progress') && (
        <section className="panel" aria-labelledby="propose-heading">
          <h2 id="propose-heading">{words.propose}</h2>
          <ActionForm id="update" action={proposeUpdateAction} hidden={{ slug, issue: number }} {...formProps(locale)}>
            <Choices type="radio" name="kind" label={words.kind} options={(['progress', 'look_back'] as const).map((value) => ({ value, ...words.kinds[value] }))} initial={['progress']} />
            <TextField name="on" type="date" label={words.on} hint={words.onHint} initial={dateIn(ctx.at, life.timeZone)} />
            <Select name="progress" label={words.status} options={states} empty={words.unchanged} initial={issue.progress} />
            <TextArea name="text" label={words.text} hint={words.textHint} rows={5} />
            <Submit primary>{words.submit}</Submit>
          </ActionForm>
        </section>
      )}
      {isLive && can(ctx.actor, 'report.publish') && (
        <p className="links"><Link href={localised(urls.deskWithdrawal(slug, { issue: number }), locale)} prefetch={false} aria-label={withdraw.title.issue(number)}>{words.withdraw}</Link></p>
      )}
      <nav className="links" aria-label={words.list}>
        {neighbours.map(([label, other]) => other && <Link key={label} href={localised(urls.deskIssue(slug, other.number), locale)} prefetch={false}>{label}</Link>)}
      </nav>
    </main>
  )
}
