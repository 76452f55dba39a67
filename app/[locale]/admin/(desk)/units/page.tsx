import type { Metadata } from 'next'
import { listUnits, type UnitForStaff } from '../../../../../lib/organisations/staff-queries'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { ActionForm } from '../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../_parts/done-words'
import { More, Submit, TextField } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { Empty, PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'
import { createUnitAction, renameUnitAction } from './actions'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.units.title }
}

export default async function UnitsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.units())
  showOnlyWith(ctx, 'unit.manage')
  const units = await listUnits(ctx)
  const words = messages(locale).admin.office.units
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <PageHead title={words.title} intro={words.intro} done={doneWords(locale, await searchParams)} />
      {units.length === 0 ? <Empty {...words.empty} /> : <ul className="lines">{units.map((unit) => <li key={unit.id}>{one(unit)}</li>)}</ul>}
      <section className="panel" aria-labelledby="unit-heading">
        <h2 id="unit-heading">{words.add.heading}</h2>
        <ActionForm id="unit" action={createUnitAction} {...formProps(locale)}>
          <TextField name="name" label={words.add.name} autoComplete="off" />
          <Submit primary>{words.add.submit}</Submit>
        </ActionForm>
      </section>
    </main>
  )

  function one({ id, name, staffCount, openCaseCount }: UnitForStaff) {
    return (
      <>
        <p className="line-head">
          <b>{name}</b>
          <span className="quiet">{staffCount > 0 ? words.people(staffCount) : words.nobody}</span>
          <span className="quiet">{words.openCases(openCaseCount)}</span>
        </p>
        <ActionForm id={`unit-${id}`} action={renameUnitAction} hidden={{ unitId: id }} label={words.renameNamed(name)} {...formProps(locale)}>
          <More summary={words.rename}>
            <TextField name="name" label={words.add.name} initial={name} autoComplete="off" />
            <Submit>{words.rename}</Submit>
          </More>
        </ActionForm>
      </>
    )
  }
}
