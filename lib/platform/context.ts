import { randomUUID } from 'node:crypto'
import type { Role } from './generated/prisma/enums'
import { defaultLocale, type Locale } from './locale'

export type StaffActor = {
  kind: 'staff'
  id: string
  organisationId: string
  name: string
  roles: Role[]
  unitId: string | null
  sessionId: string
}

/** Who acts: a member of staff, a citizen (never known by account), the operator at the command line, or the system itself. */
export type Actor = StaffActor | { kind: 'citizen' } | { kind: 'operator' } | { kind: 'system' }

/** Every command and query takes this first: who, when, which request, and nothing else. */
export type Context<A extends Actor = Actor> = {
  actor: A
  /** When the request arrived, by this process's clock. What a rule decides by time is decided on the database's clock. */
  at: Date
  requestId: string
  locale: Locale
}
export type StaffContext = Context<StaffActor>

/** Who acts, where nothing else of a context matters: to the database (see database.ts). */
export type Acting = Pick<Context, 'actor'>

/** Anybody, before it is known who asks: limits, submissions that share a statement, what caches of public pages need. */
export const asCitizen: Acting = { actor: { kind: 'citizen' } }
/** The system's own work, and whatever finds out who somebody is: jobs, sign-in, sessions, invitations. */
export const asSystem: Acting = { actor: { kind: 'system' } }

export function contextOf<A extends Actor>(actor: A, over: Partial<Omit<Context, 'actor'>> = {}): Context<A> {
  return { actor, at: new Date(), requestId: randomUUID(), locale: defaultLocale, ...over }
}
