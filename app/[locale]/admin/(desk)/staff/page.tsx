import type { Metadata } from 'next'
import Link from 'next/link'
import { findOwnOrganisation, listStaff, listUnits } from '../../../../../lib/organisations/staff-queries'
import { terms } from '../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../lib/platform/urls'
import { timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { ActionForm } from '../../_parts/action-form'
import { Submit } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'
import { inviteAction } from './actions'
import { DutiesFields } from './duties-fields'
import { InvitationLink } from './invitation-link'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.staff.title }
}

export default async function StaffPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.staff())
  showOnlyWith(ctx, 'staff.manage')
  const [everyone, units, { timeZone }] = [await listStaff(ctx), await listUnits(ctx), await findOwnOrganisation(ctx)]
  const words = messages(locale).admin.office.staff
  const { column } = words
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={words.title}><p className="quiet">{words.count(everyone.length)}</p></PageHead>
      <div className="scroller" tabIndex={0} role="region" aria-label={words.title}>
        <table className="rows">
          <thead>
            <tr>{[column.name, column.roles, column.unit, column.email, column.lastSeen, column.state].map((label) => <th key={label} scope="col">{label}</th>)}</tr>
          </thead>
          <tbody>
            {everyone.map((one) => (
              <tr key={one.id} className={one.disabledAt ? 'quiet' : undefined}>
                <th scope="row">
                  <Link href={localised(urls.oneOfStaff(one.id), locale)} prefetch={false}>{one.name}</Link>{one.id === ctx.actor.id && words.you}
                </th>
                <td>{one.roles.map((role) => terms[locale].role[role]).join(messages(locale).common.comma)}</td>
                <td>{one.unit?.name}</td>
                <td>{one.email}</td>
                <td>{one.lastSeenAt ? timeOf(locale, one.lastSeenAt, timeZone) : words.never}</td>
                <td>{one.disabledAt ? words.disabled(timeOf(locale, one.disabledAt, timeZone)) : words.active}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="panel narrow" aria-labelledby="invite-heading">
        <h2 id="invite-heading">{words.invite.heading}</h2>
        <p className="quiet">{words.invite.text}</p>
        <ActionForm id="invite" action={inviteAction} {...formProps(locale)}>
          <DutiesFields locale={locale} units={units} />
          <Submit primary>{words.invite.submit}</Submit>
          <InvitationLink words={words.invite} />
        </ActionForm>
      </section>
    </main>
  )
}
