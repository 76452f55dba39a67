import type { Actor, StaffActor } from '../platform/context'
import { Refusal } from '../platform/errors'
import type { Role } from '../platform/generated/prisma/enums'

/** What a member of staff may do, one name per act; which records it reaches is said by the policy of each module. */
export const permissions = [
  'organisation.create', 'staff.manage', 'unit.manage', 'settings.manage', 'comment.export', 'mail.view', 'audit.view',
  'report.import', 'report.publish', 'report.set_progress',
  'comment.moderate', 'contact.reveal', 'case.assign', 'case.conclude', 'case.view_all', 'case.view_of_own_unit',
  'reply.draft', 'reply.approve', 'reply.release',
] as const
export type Permission = (typeof permissions)[number]

/** Which role may do what. Administrators keep the house and do not read cases; auditors read and change nothing. */
const permissionsOfRole: Record<Role, readonly Permission[]> = {
  administrator: ['staff.manage', 'unit.manage', 'settings.manage', 'comment.export', 'mail.view', 'audit.view'],
  publisher: ['report.import', 'report.publish', 'report.set_progress'],
  moderator: ['comment.moderate', 'contact.reveal', 'case.assign', 'case.conclude', 'case.view_all'],
  handler: ['case.view_of_own_unit', 'contact.reveal', 'reply.draft', 'case.conclude'],
  approver: ['case.view_all', 'reply.approve', 'reply.release', 'report.publish'],
  auditor: ['audit.view', 'case.view_all'],
}

/** What the operator may do at the command line, each act recorded as theirs. */
const permissionsOfOperator: readonly Permission[] = ['organisation.create', 'report.import', 'report.publish', 'report.set_progress', 'comment.export', 'audit.view']

export function can(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'staff':
      return actor.roles.some((role) => permissionsOfRole[role].includes(permission))
    case 'operator':
      return permissionsOfOperator.includes(permission)
    default:
      return false
  }
}

/** Throws Refusal not_permitted. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw new Refusal('not_permitted')
}

/** Whether any of the staff's permissions is held: for what a page offers, never instead of the command's own check. */
export function canAny(actor: StaffActor, wanted: readonly Permission[]): boolean {
  return wanted.some((permission) => can(actor, permission))
}
