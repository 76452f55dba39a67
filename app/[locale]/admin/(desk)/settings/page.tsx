import type { Metadata } from 'next'
import { settingNames } from '../../../../../lib/organisations/schema'
import { findOwnOrganisation } from '../../../../../lib/organisations/staff-queries'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { ActionForm } from '../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../_parts/done-words'
import { Submit, TextField } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'
import { updateOrganisationAction } from './actions'
import { FourEyes } from './four-eyes'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.settings.title }
}

/** What the public pages show of the organisation. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.organisationSettings())
  showOnlyWith(ctx, 'settings.manage')
  const organisation = await findOwnOrganisation(ctx)
  const { settings: words } = messages(locale).admin.office
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <PageHead title={words.title} intro={words.intro} done={doneWords(locale, await searchParams)} />
      <ActionForm id="settings" action={updateOrganisationAction} {...formProps(locale)}>
        <h2>{words.names}</h2>
        <TextField name="name" label={words.name} initial={organisation.name} />
        <TextField name="nameEn" label={words.nameEn} initial={organisation.nameEn ?? ''} optional />
        <p className="quiet">{words.timeZone(organisation.timeZone)}</p>
        <h2>{words.footer}</h2>
        <p className="quiet">{words.footerHint}</p>
        {settingNames.map((name) => (
          <TextField
            key={name} name={`settings.${name}`} label={words.lines[name]} initial={organisation.settings[name] ?? ''} optional
            hint={name === 'disciplinePhone' || name === 'disciplineUrl' ? words.disciplineHint : undefined}
            type={name === 'disciplineUrl' ? 'url' : 'text'}
          />
        ))}
        <Submit primary>{words.submit}</Submit>
      </ActionForm>
      <FourEyes locale={locale} organisation={organisation} />
    </main>
  )
}
