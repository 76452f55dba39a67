import { z } from 'zod'
import { recordEvent } from '../audit/record-event'
import { asSystem, type Context } from '../platform/context'
import { prisma, transaction } from '../platform/database'
import { Refusal } from '../platform/errors'
import { countAttempt, takeAttemptBack } from './guessing'
import { PASSWORD_LIMIT, verifyPassword } from './passwords'
import { EMAIL_LIMIT } from './schema'

/** Whatever was typed is tried; what no account can have is tried all the same, so that the answer tells nothing. */
const attemptSchema = z.object({
  email: z.string().trim().toLowerCase().transform((text) => text.slice(0, EMAIL_LIMIT)),
  password: z.string().transform((text) => text.slice(0, PASSWORD_LIMIT * 4)),
  address: z.string(),
})

/**
 * Says who signs in. An unknown account, a wrong password and a disabled account get the same answer after the same
 * work: Refusal sign_in_failed. Guessing is slowed (see guessing.ts): Refusal too_many_requests {retryAfterSeconds}.
 * `address` is where the request came from; it is kept nowhere.
 */
export async function authenticate(ctx: Context, input: { email: string; password: string; address: string }): Promise<{ staffId: string }> {
  const parsed = attemptSchema.safeParse(input)
  if (!parsed.success) throw new Refusal('sign_in_failed')
  const { email, password, address } = parsed.data
  await countAttempt({ email, address })
  const staff = email.isWellFormed() && !email.includes('\0')
    ? await prisma(asSystem).staff.findUnique({ where: { email }, select: { id: true, organisationId: true, passwordHash: true, disabledAt: true } })
    : null
  const right = await verifyPassword(staff?.passwordHash ?? null, password)
  if (staff && right && !staff.disabledAt) {
    await takeAttemptBack({ email, address })
    return { staffId: staff.id }
  }
  await transaction(asSystem, (tx) => recordEvent(tx, ctx, {
    action: 'sign_in.failed', subjectType: 'staff', subjectId: staff?.id ?? 'unknown', organisationId: staff?.organisationId ?? null,
    details: { reason: !staff ? 'unknown_account' : right ? 'disabled' : 'wrong_password' },
  }))
  throw new Refusal('sign_in_failed')
}
