import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { endSession, SESSION_ABSOLUTE_SECONDS, startSession } from '../../lib/organisations/sessions'
import { authenticate } from '../../lib/organisations/sign-in'
import { contextOf } from '../../lib/platform/context'
import { Refusal } from '../../lib/platform/errors'
import type { Locale } from '../../lib/platform/locale'
import { log } from '../../lib/platform/log'
import { localised, urls } from '../../lib/platform/urls'
import { cookieOptions, csrfCookieName, returnCookieName, sessionCookieName, sessionSecret } from './session-cookie'

export type SignInRequest = {
  /** Where the request came from, for the pace of guessing; kept nowhere. */
  address: string
  requestId: string
  locale: Locale
  /** The sign-in page to lead to, with what it is to say. */
  page: string
}

/**
 * Sign-in by e-mail and password. The cookie carries the id of our session and nothing else: who that is and whether it
 * still holds is asked of the database on every request (session.ts). Made per request, since the secret and the public
 * address are known only once the process has started.
 */
export function authOptions({ address, requestId, locale, page }: SignInRequest): NextAuthOptions {
  const ctx = contextOf({ kind: 'system' as const }, { requestId, locale })
  return {
    secret: sessionSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_ABSOLUTE_SECONDS },
    pages: { signIn: page, error: page },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: { name: csrfCookieName(), options: cookieOptions() },
      callbackUrl: { name: returnCookieName(), options: cookieOptions() },
    },
    providers: [
      CredentialsProvider({
        id: 'credentials',
        credentials: { email: {}, password: {} },
        async authorize(given) {
          try {
            const { staffId } = await authenticate(ctx, { email: given?.email ?? '', password: given?.password ?? '', address })
            const { sessionId } = await startSession(ctx, { staffId })
            return { id: sessionId }
          } catch (error) {
            // The framework puts the message of whatever is thrown here into an address.
            if (!(error instanceof Refusal)) {
              log().error({ err: error, requestId }, 'sign-in is broken')
              throw new Error('broken')
            }
            if (error.kind === 'too_many_requests') throw new Error(`wait-${Number(error.details.retryAfterSeconds ?? 60)}`)
            return null
          }
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${deskPath(url, baseUrl) ?? localised(urls.admin(), locale)}`,
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session }) => session,
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await endSession(ctx, { sessionId: token.sid })
      },
    },
    logger: {
      error: (code) => log().warn({ code }, 'sign-in'),
      warn: (code) => log().debug({ code }, 'sign-in'),
      debug: () => undefined,
    },
  }
}

/** The path of an address within the desk; null for any other, so that signing in leads nowhere else. */
function deskPath(address: string, baseUrl: string): string | null {
  if (!URL.canParse(address, baseUrl)) return null
  const url = new URL(address, baseUrl)
  const within = url.origin === new URL(baseUrl).origin && /^(?:\/en)?\/admin(?:\/|$)/.test(url.pathname) && !url.pathname.endsWith(urls.signIn())
  return within ? `${url.pathname}${url.search}` : null
}
