import { expect, test } from 'vitest'
import { can, type Permission, permissions, requirePermission } from '../../../lib/organisations/permissions'
import type { Actor } from '../../../lib/platform/context'
import { Role } from '../../../lib/platform/generated/prisma/enums'

const staff = (...roles: Role[]): Actor =>
  ({ kind: 'staff', id: 's', organisationId: 'o', name: '甲', roles, unitId: null, sessionId: 'x' })
const allowed = (actor: Actor) => permissions.filter((permission) => can(actor, permission))

test('an auditor reads and changes nothing', () => {
  expect(allowed(staff('auditor')).sort()).toEqual(['audit.view', 'case.view_all'])
})

test('an administrator keeps the house and reads no case', () => {
  const permitted = allowed(staff('administrator'))
  expect(permitted).toContain('comment.export')
  expect(permitted.filter((permission) => permission.startsWith('case.') || permission === 'comment.moderate')).toEqual([])
})

test('no single role can both draft and approve a reply', () => {
  for (const role of Object.values(Role)) {
    expect(can(staff(role), 'reply.draft') && can(staff(role), 'reply.approve'), role).toBe(false)
  }
})

test('several roles add up', () => {
  expect(can(staff('handler', 'approver'), 'reply.draft')).toBe(true)
  expect(can(staff('handler', 'approver'), 'reply.release')).toBe(true)
})

test('a citizen and the system may do nothing that staff do', () => {
  expect(allowed({ kind: 'citizen' })).toEqual([])
  expect(allowed({ kind: 'system' })).toEqual([])
})

test('the operator founds organisations, imports, publishes and exports, and reads no case', () => {
  const permitted: Permission[] = ['comment.export', 'audit.view', 'report.import', 'report.publish', 'report.set_progress', 'organisation.create']
  expect(allowed({ kind: 'operator' }).sort()).toEqual(permitted.sort())
})

test('without the permission a command is refused', () => {
  expect(() => requirePermission(staff('auditor'), 'comment.moderate')).toThrow('not_permitted')
})
