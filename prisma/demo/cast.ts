import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '../../lib/organisations/commands/accept-invitation'
import { createOrganisation } from '../../lib/organisations/commands/create-organisation'
import { createUnit } from '../../lib/organisations/commands/create-unit'
import { inviteStaff } from '../../lib/organisations/commands/invite-staff'
import { updateOrganisation } from '../../lib/organisations/commands/update-organisation'
import { asSystem, contextOf, type Context, type StaffActor, type StaffContext } from '../../lib/platform/context'
import { prisma } from '../../lib/platform/database'
import type { Role } from '../../lib/platform/generated/prisma/enums'
import type { DemoOrganisation } from './organisations'
import type { DemoStaff } from './staff'

/** Who plays: the units of an organisation by name, and every member of its staff as an actor. */
export type Cast = { unitIds: Map<string, string>; actors: StaffActor[] }

/** Founds an organisation as in life: the operator makes it, its administrator comes in by the link, sets it up and invites the others. */
export async function foundCast(operator: Context, { slug, name, nameEn, settings, units, staff: [founder, ...others] }: DemoOrganisation): Promise<Cast> {
  const { invitation } = await createOrganisation(operator, { slug, name, nameEn })
  const administrator = await join(invitation.token, founder!, null)
  const ctx = contextOf(administrator)
  await updateOrganisation(ctx, { name, nameEn, settings })
  const unitIds = new Map<string, string>()
  for (const unit of units) unitIds.set(unit, (await createUnit(ctx, { name: unit })).unitId)
  const actors = await Promise.all(others.map(async (one) => {
    const unitId = one.unit ? unitIds.get(one.unit)! : null
    const { token } = await inviteStaff(ctx, { roles: one.roles, unitId })
    return join(token, one, unitId)
  }))
  return { unitIds, actors: [administrator, ...actors] }
}

async function join(token: string, { name, email, roles, password }: DemoStaff, unitId: string | null): Promise<StaffActor> {
  const { staffId } = await acceptInvitation(contextOf({ kind: 'citizen' }), { token, name, email, password })
  const { organisationId } = await prisma(asSystem).staff.findUniqueOrThrow({ where: { id: staffId }, select: { organisationId: true } })
  return { kind: 'staff', id: staffId, organisationId, name, roles, unitId, sessionId: randomUUID() }
}

/** The first member of staff with a role, acting at an instant. */
export function as(cast: Cast, role: Role, at?: Date): StaffContext {
  const actor = cast.actors.find((one) => one.roles.includes(role))
  if (!actor) throw new Error(`the demo has nobody who is ${role}`)
  return contextOf(actor, at ? { at } : {})
}

/** The handler of a unit; a unit without one is played by the demo's first handler on its behalf. */
export function handlerOf(cast: Cast, unit: string): StaffContext {
  const unitId = cast.unitIds.get(unit)!
  const own = cast.actors.find((one) => one.roles.includes('handler') && one.unitId === unitId)
  const stand = cast.actors.find((one) => one.roles.includes('handler'))!
  return contextOf(own ?? { ...stand, unitId })
}
