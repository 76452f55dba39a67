import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import { asSystem, type Context } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { endWaiversOfMany } from '../four-eyes'
import { findInvitation, hashOfToken, organisationInvitedTo } from '../invitations'
import { hashPassword, isGuessable, passwordSchema } from '../passwords'
import { emailSchema, lineSchema, NAME_LIMIT } from '../schema'
import { lockStaff } from '../staff-lock'
import { foundOrganisation } from './found-organisation'

const schema = z.object({
  token: z.string(),
  name: lineSchema(NAME_LIMIT),
  email: emailSchema,
  password: passwordSchema,
  organisationName: z.string().optional(),
})

export type InvitationAnswer = { token: string; name: string; email: string; password: string; organisationName?: string }

/**
 * Makes a member of staff of whoever holds the link; it works once. The first administrator names the organisation too.
 * Throws Refusal invitation_unknown (also when used or over) or email_taken.
 */
export async function acceptInvitation(ctx: Context, input: InvitationAnswer): Promise<{ staffId: string }> {
  const { token, name, email, password, organisationName } = parseInput(schema, input)
  const invitation = await findInvitation(ctx, { token })
  if (!invitation) throw new Refusal('invitation_unknown')
  if (isGuessable(password, [name, email.split('@')[0] ?? '', invitation.organisationName ?? organisationName ?? ''])) {
    throw new InvalidInput([{ path: 'password', problem: 'password_too_common' }])
  }
  const founding = invitation.needsOrganisationName ? parseInput(z.object({ organisationName: lineSchema(NAME_LIMIT) }), { organisationName }) : null
  const passwordHash = await hashPassword(password)
  try {
    return await transaction(asSystem, (tx) => join(tx, ctx, { token, name, email, passwordHash, organisationName: founding?.organisationName ?? null }))
  } catch (error) {
    if (isUniqueViolation(error, 'email')) throw new Refusal('email_taken')
    throw error
  }
}

type Joining = { token: string; name: string; email: string; passwordHash: string; organisationName: string | null }

async function join(tx: Tx, ctx: Context, { token, name, email, passwordHash, organisationName }: Joining): Promise<{ staffId: string }> {
  await lockStaff(tx)
  const [used] = await tx.invitation.updateManyAndReturn({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: ctx.at } },
    data: { usedAt: ctx.at },
    select: { id: true, organisationId: true, roles: true, unitId: true },
  })
  if (!used) throw new Refusal('invitation_unknown')
  const organisation = (await organisationInvitedTo(tx, used.organisationId)) ?? (await foundOrganisation(tx, ctx, { name: organisationName ?? '' }))
  const organisationId = organisation.id
  const staffId = randomUUID()
  await tx.staff.create({
    data: { id: staffId, organisationId, email, name, roles: used.roles, unitId: used.unitId, passwordHash },
    select: { id: true },
  })
  await recordEvent(tx, ctx, {
    action: 'staff.joined', subjectType: 'staff', subjectId: staffId, organisationId, details: { invitation: used.id, roles: used.roles, unit: used.unitId },
  })
  await endWaiversOfMany(tx, ctx, { organisationId })
  return { staffId }
}
