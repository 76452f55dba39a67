import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { transaction } from '../../platform/database'
import { parseInput } from '../../platform/input'
import { requirePermission } from '../permissions'
import { organisationSchema, type OrganisationSettings } from '../schema'

export type OrganisationInput = {
  name: string
  nameEn?: string | null
  /** Empty, null or absent: unset. */
  settings: Partial<Record<keyof OrganisationSettings, string | null>>
}

/** Sets what pages show of the organisation: its names, the footer, the contacts. The event names what changed, not to what. */
export async function updateOrganisation(ctx: StaffContext, input: OrganisationInput): Promise<void> {
  requirePermission(ctx.actor, 'settings.manage')
  const { name, nameEn, settings } = parseInput(organisationSchema, input)
  const id = ctx.actor.organisationId
  await transaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT FROM organisations WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { name: true, nameEn: true, settings: true } })
    const stored = (before.settings ?? {}) as Record<string, unknown>
    const changed = Object.entries(settings).flatMap(([line, value]) => ((stored[line] ?? null) === value ? [] : [line]))
    if (before.name !== name) changed.push('name')
    if (before.nameEn !== nameEn) changed.push('nameEn')
    if (changed.length === 0) return
    await tx.organisation.update({ where: { id }, data: { name, nameEn, settings: { ...stored, ...settings } as Record<string, string | null> }, select: { id: true } })
    await recordEvent(tx, ctx, { action: 'organisation.updated', subjectType: 'organisation', subjectId: id, details: { changed } })
  })
}
