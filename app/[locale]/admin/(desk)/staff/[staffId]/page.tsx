import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { findOwnOrganisation, listStaff, listUnits } from '../../../../../../lib/organisations/staff-queries'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../_server/request-context'
import { ActionForm } from '../../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../../_parts/done-words'
import { Submit } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { PageHead } from '../../../_parts/page-head'
import { showOnlyWith } from '../../../_parts/required-permission'
import { changeRolesAction, disableStaffAction, enableStaffAction } from '../actions'
import { DutiesFields } from '../duties-fields'

type Props = { params: Promise<{ locale: string; staffId: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.staff.title }
}

export default async function OneOfStaffPage({ params, searchParams }: Props) {
  const { locale: text, staffId } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.oneOfStaff(staffId))
  showOnlyWith(ctx, 'staff.manage')
  const one = (await listStaff(ctx)).find(({ id }) => id === staffId)
  if (!one) notFound()
  const [units, { timeZone }] = [await listUnits(ctx), await findOwnOrganisation(ctx)]
  const words = messages(locale).admin.office.staff
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <p className="crumb"><Link href={localised(urls.staff(), locale)} prefetch={false}>{words.title}</Link></p>
      <PageHead title={one.name} intro={one.email} done={doneWords(locale, await searchParams)} />
      <section className="panel" aria-labelledby="roles-heading">
        <h2 id="roles-heading">{words.invite.roles}</h2>
        <p className="quiet">{words.rolesHint}</p>
        <ActionForm id="roles" action={changeRolesAction} hidden={{ staffId }} {...formProps(locale)}>
          <DutiesFields locale={locale} units={units} roles={one.roles} unitId={one.unit?.id} />
          <Submit primary>{words.saveRoles}</Submit>
        </ActionForm>
      </section>
      <section className="panel" aria-labelledby="access-heading">
        <h2 id="access-heading">{words.access}</h2>
        <p className="quiet">{one.disabledAt ? words.disabled(timeOf(locale, one.disabledAt, timeZone)) : words.disableHint}</p>
        <ActionForm id="access" action={one.disabledAt ? enableStaffAction : disableStaffAction} hidden={{ staffId }} {...formProps(locale)}>
          <Submit>{one.disabledAt ? words.enable : words.disable}</Submit>
        </ActionForm>
      </section>
    </main>
  )
}
