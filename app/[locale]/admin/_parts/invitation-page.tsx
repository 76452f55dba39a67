import type { InvitationView } from '../../../../lib/organisations/invitations'
import type { Locale } from '../../../../lib/platform/locale'
import { terms } from '../../../../lib/platform/terms'
import { timeOf } from '../../../_content/dates'
import { messages } from '../../../_content/messages'
import { Entrance } from './entrance'
import { JoinForm } from './join-form'

/** What the holder of a link is invited to, with the form; an unknown, used or expired link says so and nothing else. */
export function InvitationPage({ locale, path, token, invitation }: { locale: Locale; path: string; token: string; invitation: InvitationView | null }) {
  const { joining } = messages(locale).admin
  if (!invitation) return <Entrance locale={locale} path={path} title={joining.unknown.title} intro={joining.unknown.text}>{null}</Entrance>
  const founding = invitation.needsOrganisationName
  const words = founding ? joining.first : joining.invited
  const intro = founding ? joining.first.intro : joining.invited.intro(invitation.organisationName ?? '')
  return (
    <Entrance locale={locale} path={path} title={words.title} intro={intro}>
      <dl className="facts">
        <div><dt>{joining.invited.roles}</dt><dd>{invitation.roles.map((role) => terms[locale].role[role]).join(messages(locale).common.comma)}</dd></div>
        {invitation.unitName && <div><dt>{joining.invited.unit}</dt><dd>{invitation.unitName}</dd></div>}
        <div><dt>{joining.validUntil}</dt><dd>{timeOf(locale, invitation.expiresAt, 'Asia/Shanghai')}</dd></div>
      </dl>
      <JoinForm locale={locale} token={token} founding={founding} submit={words.submit} />
    </Entrance>
  )
}
