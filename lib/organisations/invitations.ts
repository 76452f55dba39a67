import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { asSystem, type Context } from '../platform/context'
import { prisma, type Tx } from '../platform/database'
import type { Role } from '../platform/generated/prisma/enums'
import { firstHere } from './public-queries'

export const INVITATION_HOURS = 24
/** 128 bits of randomness. */
const TOKEN_BYTES = 16

export type NewInvitation = { token: string; expiresAt: Date }

/** Writes an invitation; only the hash of its token is kept, so it is shown this once. */
export async function writeInvitation(tx: Tx, invitation: { organisationId: string | null; roles: Role[]; unitId: string | null; at: Date }): Promise<NewInvitation & { id: string }> {
  const { organisationId, roles, unitId, at } = invitation
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = new Date(at.getTime() + INVITATION_HOURS * 3_600_000)
  const id = randomUUID()
  await tx.invitation.create({ data: { id, tokenHash: hashOfToken(token), organisationId, roles, unitId, expiresAt }, select: { id: true } })
  return { id, token, expiresAt }
}

/** A token has 128 bits: a plain hash cannot be guessed back. */
export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}

/**
 * The body an invitation leads into. The first administrator's names none: a report may be imported, and its body founded,
 * after the link was printed; the administrator then belongs to that one. Null where there is none yet.
 */
export function organisationInvitedTo(tx: Tx, organisationId: string | null): Promise<{ id: string; name: string } | null> {
  const select = { id: true, name: true } as const
  if (organisationId) return tx.organisation.findUnique({ where: { id: organisationId }, select })
  return tx.organisation.findFirst({ orderBy: firstHere, select })
}

export type InvitationView = {
  /** The first administrator also names the body that publishes. */
  needsOrganisationName: boolean
  organisationName: string | null
  roles: Role[]
  unitName: string | null
  expiresAt: Date
}

/** What a link invites to; null when it is unknown, used or over. */
export async function findInvitation(ctx: Context, { token }: { token: string }): Promise<InvitationView | null> {
  const invitation = await prisma(asSystem).invitation.findFirst({
    where: { tokenHash: hashOfToken(token), usedAt: null, expiresAt: { gt: ctx.at } },
    select: { organisationId: true, roles: true, unitId: true, expiresAt: true },
  })
  if (!invitation) return null
  const { organisationId, roles, unitId, expiresAt } = invitation
  const organisation = await organisationInvitedTo(prisma(asSystem), organisationId)
  const unit = unitId ? await prisma(asSystem).unit.findUnique({ where: { id: unitId }, select: { name: true } }) : null
  return { needsOrganisationName: !organisation, organisationName: organisation?.name ?? null, roles, unitName: unit?.name ?? null, expiresAt }
}
