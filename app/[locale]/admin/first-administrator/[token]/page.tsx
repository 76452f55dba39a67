import type { Metadata } from 'next'
import { findInvitation } from '../../../../../lib/organisations/invitations'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import { localeOf, publicContext } from '../../../../_server/request-context'
import { InvitationPage } from '../../_parts/invitation-page'

type Props = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.joining.first.title }
}

export default async function FirstAdministratorPage({ params }: Props) {
  const { locale, token } = await params
  return <InvitationPage locale={localeOf(locale)} path={urls.firstAdministrator(token)} token={token} invitation={await findInvitation(await publicContext(localeOf(locale)), { token })} />
}
