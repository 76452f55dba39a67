import { cookies } from 'next/headers'
import { cache } from 'react'
import { findSession } from '../../lib/organisations/sessions'
import type { StaffActor } from '../../lib/platform/context'
import { sessionCookieName, sessionIdIn } from './session-cookie'

/** The id of the session that this request's cookie names; null where there is none or it was not made by us. */
export async function sessionId(): Promise<string | null> {
  return sessionIdIn((await cookies()).get(sessionCookieName())?.value)
}

/**
 * Who is signed in, asked of the database on every request and once per request: a session that was ended, or whose
 * person was disabled or given other roles, is over at the next click.
 */
export const signedIn = cache(async (): Promise<StaffActor | null> => {
  const id = await sessionId()
  return id ? findSession(id) : null
})
