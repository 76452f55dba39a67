import { canAny } from '../../../../lib/organisations/permissions'
import type { StaffActor } from '../../../../lib/platform/context'

/** Whether any case can be seen at all: administrators and publishers keep away from what citizens write. */
export function reachesCases(actor: StaffActor): boolean {
  return canAny(actor, ['case.view_all', 'case.view_of_own_unit'])
}
