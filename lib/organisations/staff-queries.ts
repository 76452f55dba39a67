import type { StaffContext } from '../platform/context'
import { prisma, query } from '../platform/database'
import type { Role } from '../platform/generated/prisma/enums'
import { requirePermission } from './permissions'
import { fourEyesActs, type FourEyesAct, settingNames, type OrganisationSettings } from './schema'

export type StaffMember = {
  id: string
  name: string
  email: string
  roles: Role[]
  unit: { id: string; name: string } | null
  disabledAt: Date | null
  createdAt: Date
  /** The last request of any of their sessions; null: never signed in. */
  lastSeenAt: Date | null
}

/** Everyone of the organisation, those who can sign in first. */
export async function listStaff(ctx: StaffContext): Promise<StaffMember[]> {
  requirePermission(ctx.actor, 'staff.manage')
  const rows = await prisma(ctx).staff.findMany({
    where: { organisationId: ctx.actor.organisationId },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }],
    select: {
      id: true, name: true, email: true, roles: true, disabledAt: true, createdAt: true, unit: { select: { id: true, name: true } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
    },
  })
  return rows.map(({ sessions, ...staff }) => ({ ...staff, lastSeenAt: sessions[0]?.lastSeenAt ?? null }))
}

export type UnitForStaff = { id: string; name: string; staffCount: number; openCaseCount: number }

/** The units of the organisation by name, for everyone of its staff: cases are assigned to them. */
export async function listUnits(ctx: StaffContext): Promise<UnitForStaff[]> {
  const { rows } = await query<UnitForStaff>(
    ctx, `SELECT u.id, u.name,
       (SELECT count(*)::int FROM staff f WHERE f.unit_id = u.id AND f.disabled_at IS NULL) AS "staffCount",
       (SELECT count(*)::int FROM cases k WHERE k.lead_unit_id = u.id AND k.outcome IS NULL) AS "openCaseCount"
     FROM units u WHERE u.organisation_id = $1 ORDER BY u.name, u.id`, [ctx.actor.organisationId])
  return rows
}

export type OrganisationForStaff = {
  id: string
  slug: string
  name: string
  nameEn: string | null
  timeZone: string
  /** As set by the administrator; null is unset (the page then shows nothing, or the site's own). */
  settings: Record<keyof OrganisationSettings, string | null>
  enabledStaffCount: number
  /** The acts that go without a second person, with who said so, when and why; empty is the rule. */
  waivers: { act: FourEyesAct; reason: string; createdBy: string | null; createdAt: Date }[]
}

/** The organisation of whoever asks; its waivers are shown to all of its staff. */
export async function findOwnOrganisation(ctx: StaffContext): Promise<OrganisationForStaff> {
  const { organisationId } = ctx.actor
  const found = await prisma(ctx).organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: {
      id: true, slug: true, name: true, nameEn: true, timeZone: true, settings: true,
      staff: { select: { id: true, name: true, disabledAt: true } },
      waivers: { where: { endedAt: null }, orderBy: { createdAt: 'asc' }, select: { act: true, reason: true, createdBy: true, createdAt: true } },
    },
  })
  const { staff, waivers, settings, ...organisation } = found
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const stored = (settings ?? {}) as Record<string, unknown>
  const lines = Object.fromEntries(settingNames.map((name) => [name, typeof stored[name] === 'string' ? stored[name] : null]))
  return {
    ...organisation,
    settings: lines as OrganisationForStaff['settings'],
    enabledStaffCount: staff.filter(({ disabledAt }) => !disabledAt).length,
    waivers: waivers.flatMap(({ act, createdBy, ...waiver }) =>
      isFourEyesAct(act) ? [{ ...waiver, act, createdBy: names.get(createdBy) ?? null }] : []),
  }
}

function isFourEyesAct(act: string): act is FourEyesAct {
  return (fourEyesActs as readonly string[]).includes(act)
}
