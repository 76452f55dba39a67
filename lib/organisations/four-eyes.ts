import { recordEvent } from '../audit/record-event'
import type { Context, StaffContext } from '../platform/context'
import type { Tx } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { FourEyesAct } from './schema'

/** How many can sign in: with one alone a second person cannot be had. */
export async function countEnabledStaff(tx: Tx, { organisationId }: { organisationId: string }): Promise<number> {
  return tx.staff.count({ where: { organisationId, disabledAt: null } })
}

/** The record under which this act needs no second person at the moment; null: it needs one. */
export async function findWaiverInForce(tx: Tx, { organisationId, act }: { organisationId: string; act: FourEyesAct }): Promise<{ id: string } | null> {
  if ((await countEnabledStaff(tx, { organisationId })) !== 1) return null
  return tx.fourEyesWaiver.findFirst({ where: { organisationId, act, endedAt: null }, select: { id: true } })
}

/** A second member of staff has come: every act needs two persons again. */
export async function endWaiversOfMany(tx: Tx, ctx: Context, { organisationId }: { organisationId: string }): Promise<void> {
  if ((await countEnabledStaff(tx, { organisationId })) < 2) return
  const ended = await tx.fourEyesWaiver.updateManyAndReturn({
    where: { organisationId, endedAt: null }, data: { endedAt: ctx.at }, select: { id: true, act: true },
  })
  for (const { id, act } of ended) {
    await recordEvent(tx, ctx, {
      action: 'four_eyes.switched_on', subjectType: 'four_eyes_waiver', subjectId: id, organisationId, details: { act, because: 'second_member' },
    })
  }
}

/**
 * Four eyes: null where somebody else than the authors acts; the waiver in force where it is one of them. Throws Refusal
 * author_cannot_approve.
 */
export async function requireSecondPerson(tx: Tx, ctx: StaffContext, { act, authors }: { act: FourEyesAct; authors: (string | null)[] }): Promise<string | null> {
  const { id, organisationId } = ctx.actor
  if (!authors.includes(id)) return null
  const waiver = await findWaiverInForce(tx, { organisationId, act })
  if (!waiver) throw new Refusal('author_cannot_approve')
  return waiver.id
}
