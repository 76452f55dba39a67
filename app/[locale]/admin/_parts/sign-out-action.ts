'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { endSession } from '../../../../lib/organisations/sessions'
import { localised, urls } from '../../../../lib/platform/urls'
import { staffContextOrNull } from '../../../_server/request-context'
import { localeOfForm } from '../../../_server/run-action'
import { cookieOptions, sessionCookieName } from '../../../_server/session-cookie'

/** Ends the session in the database; the cookie goes with it. */
export async function signOutAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form)
  const ctx = await staffContextOrNull(locale)
  if (ctx) await endSession(ctx, { sessionId: ctx.actor.sessionId })
  ;(await cookies()).set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  redirect(`${localised(urls.signIn(), locale)}?notice=out`)
}
