import type { Metadata } from 'next'
import { PublicPage } from '../../../_components/public-page'
import { messages } from '../../../_content/messages'
import { localeOf, publicContext } from '../../../_server/request-context'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import { localised, urls } from '../../../../lib/platform/urls'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).public.missing.title, robots: { index: false } }
}

/**
 * What the server shows, with status 404, for every public address that leads nowhere. A page of its own: what the
 * framework renders for a missing page needs its scripts to appear.
 */
export default async function MissingPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { missing } = messages(locale).public
  const organisation = await findHostOrganisation(await publicContext(locale))
  return (
    <PublicPage locale={locale} path={urls.home()} organisation={organisation} className="page">
      <h1>{missing.title}</h1>
      <p className="lead">{missing.what}</p>
      <p><a className="button" href={localised(urls.home(), locale)}>{missing.home}</a></p>
    </PublicPage>
  )
}
