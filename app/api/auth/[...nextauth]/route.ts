import { randomUUID } from 'node:crypto'
import NextAuth from 'next-auth'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { settings } from '../../../../lib/platform/env'
import type { Locale } from '../../../../lib/platform/locale'
import { localised, urls } from '../../../../lib/platform/urls'
import { addressOf } from '../../../_server/api-request'
import { authOptions } from '../../../_server/auth-options'
import { cookieOptions, triedEmailCookieName } from '../../../_server/session-cookie'

type Args = { params: Promise<{ nextauth: string[] }> }

/** What of the framework's endpoints is needed; the others (the session as JSON, the list of providers) do not exist here. */
const answered = new Set(['GET signin', 'POST callback/credentials', 'POST signout'])

export async function GET(request: NextRequest, args: Args): Promise<Response> {
  return answer(request, args, request.nextUrl.searchParams.get('callbackUrl'))
}

export async function POST(request: NextRequest, args: Args): Promise<Response> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return new Response(null, { status: 415 })
  const form = new URLSearchParams(await request.clone().text())
  const response = await answer(request, args, form.get('callbackUrl'))
  const problem = problemIn(response)
  if (!problem) return response
  const back = signInPage(localeOf(form.get('callbackUrl')), problem, form.get('callbackUrl'))
  const email = form.get('email')
  if (email) (await cookies()).set(triedEmailCookieName(), email.slice(0, 254), { ...cookieOptions(), maxAge: 120 })
  const headers = new Headers(response.headers)
  headers.set('Location', back)
  return new Response(null, { status: 303, headers })
}

async function answer(request: NextRequest, args: Args, callbackUrl: string | null): Promise<Response> {
  const { nextauth } = await args.params
  if (!answered.has(`${request.method} ${nextauth.join('/')}`)) return new Response(null, { status: 404 })
  const [address, requestId] = [addressOf(request), request.headers.get('x-request-id') ?? randomUUID()]
  const locale = localeOf(callbackUrl)
  const said = ['notice', 'problem'].flatMap((name) => (request.nextUrl.searchParams.has(name) ? [[name, request.nextUrl.searchParams.get(name)!]] : []))
  const page = `${localised(urls.signIn(), locale)}?${new URLSearchParams([['cookies', 'asked'], ...said])}`
  return NextAuth(request, args, authOptions({ address, requestId, locale, page })) as Promise<Response>
}

/** Why the sign-in did not succeed, as the sign-in page understands it; null when it did. */
function problemIn(response: Response): string | null {
  const location = response.headers.get('Location')
  const url = location && URL.canParse(location, settings().origin) ? new URL(location, settings().origin) : null
  if (url?.searchParams.get('csrf') === 'true') return 'expired'
  const error = url?.pathname === '/api/auth/error' ? url.searchParams.get('error') : null
  if (!error) return null
  return error === 'CredentialsSignin' ? 'failed' : /^wait-\d+$/.test(error) ? error : 'broken'
}

function signInPage(locale: Locale, problem: string, callbackUrl: string | null): string {
  return `${localised(urls.signIn(), locale)}?${new URLSearchParams({ problem, ...(callbackUrl ? { callbackUrl } : {}) })}`
}

function localeOf(callbackUrl: string | null): Locale {
  return callbackUrl && URL.canParse(callbackUrl, settings().origin) && /^\/en(\/|$)/.test(new URL(callbackUrl, settings().origin).pathname) ? 'en' : 'zh'
}
