import type { UnitForStaff } from '../../../../../lib/organisations/staff-queries'
import { Role } from '../../../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../../../lib/platform/locale'
import { terms } from '../../../../../lib/platform/terms'
import { messages } from '../../../../_content/messages'
import { Choices, Select } from '../../_parts/fields'

/** Which roles, each with what it may do, and for a handler which unit. */
export function DutiesFields({ locale, units, roles = [], unitId }: { locale: Locale; units: UnitForStaff[]; roles?: Role[]; unitId?: string }) {
  const { roleExplained, office: { staff: { invite } } } = messages(locale).admin
  return (
    <>
      <Choices
        name="roles" label={invite.roles} type="checkbox" initial={roles}
        options={Object.values(Role).map((role) => ({ value: role, label: terms[locale].role[role], hint: roleExplained[role] }))}
      />
      <Select
        name="unitId" label={invite.unit} hint={invite.unitHint} empty={invite.noUnit} initial={unitId ?? ''}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
