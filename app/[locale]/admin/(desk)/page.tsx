import { redirect } from 'next/navigation'
import { queueViews } from '../../../../lib/cases/staff-queries'
import { can, type Permission } from '../../../../lib/organisations/permissions'
import type { StaffActor } from '../../../../lib/platform/context'
import { localised, urls } from '../../../../lib/platform/urls'
import { localeOf, staffContext } from '../../../_server/request-context'
import { reachesCases } from '../_parts/reaches-cases'

type Props = { params: Promise<{ locale: string }> }

/** The desk opens where one's own work lies. */
const firstView: [Permission, (typeof queueViews)[number]][] = [
  ['comment.moderate', 'awaiting_moderation'], ['reply.approve', 'awaiting_approval'], ['reply.draft', 'with_unit'], ['case.view_all', 'awaiting_moderation'],
]

export default async function DeskPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const { actor } = await staffContext(locale, urls.admin())
  redirect(localised(reachesCases(actor) ? urls.queue(viewFor(actor)) : urls.deskReports(), locale))
}

function viewFor(actor: StaffActor): (typeof queueViews)[number] {
  return firstView.find(([permission]) => can(actor, permission))?.[1] ?? 'awaiting_moderation'
}
