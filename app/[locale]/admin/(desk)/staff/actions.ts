'use server'

import { changeRoles } from '../../../../../lib/organisations/commands/change-roles'
import { disableStaff } from '../../../../../lib/organisations/commands/disable-staff'
import { enableStaff } from '../../../../../lib/organisations/commands/enable-staff'
import { inviteStaff } from '../../../../../lib/organisations/commands/invite-staff'
import { findOwnOrganisation } from '../../../../../lib/organisations/staff-queries'
import { settings } from '../../../../../lib/platform/env'
import type { Role } from '../../../../../lib/platform/generated/prisma/enums'
import { localised, urls } from '../../../../../lib/platform/urls'
import { timeOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import type { ActionState } from '../../../../_server/action-state'
import { localeOfForm, runAction, textOf, textsOf } from '../../../../_server/run-action'
import type { ShownInvitation } from './invitation-link'

export async function inviteAction(_: ActionState<ShownInvitation>, form: FormData): Promise<ActionState<ShownInvitation>> {
  return runAction<ShownInvitation>(form, {
    labels: dutiesLabels(form),
    async work(ctx) {
      const { token, expiresAt } = await inviteStaff(ctx, dutiesIn(form))
      const { timeZone } = await findOwnOrganisation(ctx)
      const link = `${settings().origin}${localised(urls.invitation(token), ctx.locale)}`
      return { shown: { link, expires: timeOf(ctx.locale, expiresAt, timeZone) } }
    },
  })
}

export async function changeRolesAction(_: ActionState, form: FormData): Promise<ActionState> {
  const staffId = textOf(form, 'staffId')
  return runAction(form, {
    labels: dutiesLabels(form),
    async work(ctx) {
      await changeRoles(ctx, { staffId, ...dutiesIn(form) })
      return { to: `${urls.oneOfStaff(staffId)}?done=roles` }
    },
  })
}

export async function disableStaffAction(_: ActionState, form: FormData): Promise<ActionState> {
  const staffId = textOf(form, 'staffId')
  return runAction(form, {
    async work(ctx) {
      await disableStaff(ctx, { staffId })
      return { to: `${urls.oneOfStaff(staffId)}?done=disabled` }
    },
  })
}

export async function enableStaffAction(_: ActionState, form: FormData): Promise<ActionState> {
  const staffId = textOf(form, 'staffId')
  return runAction(form, {
    async work(ctx) {
      await enableStaff(ctx, { staffId })
      return { to: `${urls.oneOfStaff(staffId)}?done=enabled` }
    },
  })
}

/** The command checks what they are; here they are only taken out of the form. */
function dutiesIn(form: FormData): { roles: Role[]; unitId: string } {
  return { roles: textsOf(form, 'roles') as Role[], unitId: textOf(form, 'unitId') }
}

function dutiesLabels(form: FormData): Record<string, string> {
  const { invite } = messages(localeOfForm(form)).admin.office.staff
  return { roles: invite.roles, unitId: invite.unit }
}
