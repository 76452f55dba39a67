'use server'

import { createUnit } from '../../../../../lib/organisations/commands/create-unit'
import { renameUnit } from '../../../../../lib/organisations/commands/rename-unit'
import { urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import type { ActionState } from '../../../../_server/action-state'
import { localeOfForm, runAction, textOf } from '../../../../_server/run-action'

export async function createUnitAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    labels: unitLabels(form),
    async work(ctx) {
      await createUnit(ctx, { name: textOf(form, 'name') })
      return { to: `${urls.units()}?done=unit` }
    },
  })
}

export async function renameUnitAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    labels: unitLabels(form),
    async work(ctx) {
      await renameUnit(ctx, { unitId: textOf(form, 'unitId'), name: textOf(form, 'name') })
      return { to: `${urls.units()}?done=renamed` }
    },
  })
}

function unitLabels(form: FormData): Record<string, string> {
  return { name: messages(localeOfForm(form)).admin.office.units.add.name }
}
