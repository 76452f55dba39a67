import type { Context } from '../platform/context'
import type { Tx } from '../platform/database'
import type { Prisma } from '../platform/generated/prisma/client'

/** A value an event may carry: identifiers, counts, names of states. Never what a citizen wrote, never a contact detail. */
export type AuditDetail = string | number | boolean | null | string[]

export type AuditEntry = {
  /** Noun and past participle: `reply.released`. */
  action: string
  subjectType: string
  subjectId: string
  organisationId?: string | null
  details?: Record<string, AuditDetail>
}

/** Writes the event of a change in the transaction of that change; it is sealed into the chain soon after. */
export async function recordEvent(tx: Tx, ctx: Context, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      organisationId: entry.organisationId ?? (ctx.actor.kind === 'staff' ? ctx.actor.organisationId : null),
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.kind === 'staff' ? ctx.actor.id : null,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      details: (entry.details ?? {}) as Prisma.InputJsonObject,
      requestId: ctx.requestId,
    },
    select: { id: true },
  })
}
