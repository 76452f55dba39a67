'use server'

import { switchOffFourEyes } from '../../../../../lib/organisations/commands/switch-off-four-eyes'
import { switchOnFourEyes } from '../../../../../lib/organisations/commands/switch-on-four-eyes'
import { updateOrganisation } from '../../../../../lib/organisations/commands/update-organisation'
import { settingNames, type FourEyesAct } from '../../../../../lib/organisations/schema'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import type { ActionState } from '../../../../_server/action-state'
import { localeOfForm, runAction, textOf } from '../../../../_server/run-action'

export async function updateOrganisationAction(_: ActionState, form: FormData): Promise<ActionState> {
  const words = messages(localeOfForm(form)).admin.office.settings
  const lines = Object.fromEntries(settingNames.map((name) => [`settings.${name}`, words.lines[name]]))
  return runAction(form, {
    labels: { name: words.name, nameEn: words.nameEn, ...lines },
    async work(ctx) {
      await updateOrganisation(ctx, {
        name: textOf(form, 'name'), nameEn: textOf(form, 'nameEn'),
        settings: Object.fromEntries(settingNames.map((name) => [name, textOf(form, `settings.${name}`)])),
      })
      return { to: `${urls.organisationSettings()}?done=settings` }
    },
  })
}

export async function switchOffFourEyesAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { fourEyes: words } = messages(localeOfForm(form)).admin.office.settings
  return runAction(form, {
    labels: { reason: words.reason },
    async work(ctx) {
      await switchOffFourEyes(ctx, { act: actIn(form), reason: textOf(form, 'reason') })
      return { to: `${urls.organisationSettings()}?done=four_eyes` }
    },
  })
}

export async function switchOnFourEyesAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    async work(ctx) {
      await switchOnFourEyes(ctx, { act: actIn(form) })
      return { to: `${urls.organisationSettings()}?done=four_eyes` }
    },
  })
}

/** Which act; the command checks that there is one of this name. */
function actIn(form: FormData): FourEyesAct {
  return textOf(form, 'act') as FourEyesAct
}
