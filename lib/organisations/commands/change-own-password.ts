import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { StaffContext } from '../../platform/context'
import { prisma, transaction } from '../../platform/database'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { countAttempt, takeAttemptBack } from '../guessing'
import { hashPassword, isGuessable, PASSWORD_LIMIT, passwordSchema, verifyPassword } from '../passwords'
import { endSessionsOf } from '../sessions'

const schema = z.object({
  currentPassword: z.string({ error: 'required' }).min(1, 'required').max(PASSWORD_LIMIT * 4, 'wrong_password'),
  newPassword: passwordSchema,
})

/**
 * Every session ends, the one in use too: whoever knew the old password is out. Guessing the current one is slowed like
 * signing in. Throws InvalidInput currentPassword: wrong_password.
 */
export async function changeOwnPassword(ctx: StaffContext, input: { currentPassword: string; newPassword: string }): Promise<void> {
  const { currentPassword, newPassword } = parseInput(schema, input)
  const staffId = ctx.actor.id
  const staff = await prisma(ctx).staff.findFirst({ where: { id: staffId, disabledAt: null }, select: { email: true, name: true, passwordHash: true } })
  if (!staff) throw new Refusal('staff_not_found')
  const attempt = { email: staff.email, address: `session:${ctx.actor.sessionId}` }
  await countAttempt(attempt)
  if (!(await verifyPassword(staff.passwordHash, currentPassword))) {
    await transaction(ctx, (tx) => recordEvent(tx, ctx, {
      action: 'password_change.failed', subjectType: 'staff', subjectId: staffId, details: { reason: 'wrong_password' },
    }))
    throw new InvalidInput([{ path: 'currentPassword', problem: 'wrong_password' }])
  }
  await takeAttemptBack(attempt)
  if (newPassword === currentPassword || isGuessable(newPassword, [staff.name, staff.email.split('@')[0] ?? ''])) {
    throw new InvalidInput([{ path: 'newPassword', problem: 'password_too_common' }])
  }
  const passwordHash = await hashPassword(newPassword)
  await transaction(ctx, async (tx) => {
    const { count } = await tx.staff.updateMany({ where: { id: staffId, passwordHash: staff.passwordHash }, data: { passwordHash } })
    if (count === 0) throw new Refusal('changed_meanwhile')
    await endSessionsOf(tx, ctx, { staffId, reason: 'password_changed' })
    await recordEvent(tx, ctx, { action: 'staff.password_changed', subjectType: 'staff', subjectId: staffId })
  })
}
