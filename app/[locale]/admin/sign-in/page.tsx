import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { settings } from '../../../../lib/platform/env'
import { localised, urls } from '../../../../lib/platform/urls'
import type { AdminWords } from '../../../_content/zh/admin'
import { messages } from '../../../_content/messages'
import { localeOf } from '../../../_server/request-context'
import { csrfCookieName, triedEmailCookieName } from '../../../_server/session-cookie'
import { signedIn } from '../../../_server/session'
import { Entrance } from '../_parts/entrance'
import { DemoAccounts } from './demo-accounts'

type Query = { callbackUrl?: string; problem?: string; notice?: string; cookies?: string }
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.signIn.title }
}

/**
 * Sign-in as a plain form. The token that proves it is ours lies in a cookie, which a page cannot set: without one, the
 * visit goes once through the address that sets it and comes back.
 */
export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const callbackUrl = typeof query.callbackUrl === 'string' ? query.callbackUrl : localised(urls.admin(), locale)
  if (await signedIn()) redirect(localised(urls.admin(), locale))
  const jar = await cookies()
  const token = jar.get(csrfCookieName())?.value.split('|')[0]
  if (!token && query.cookies !== 'asked') {
    const said = Object.entries({ notice: query.notice, problem: query.problem }).filter((part): part is [string, string] => typeof part[1] === 'string')
    redirect(`/api/auth/signin?${new URLSearchParams([['callbackUrl', callbackUrl], ...said])}`)
  }
  const words = messages(locale).admin
  const notice = query.notice && query.notice in words.signIn.notice ? words.signIn.notice[query.notice as keyof typeof words.signIn.notice] : null
  const problem = token ? problemWords(words.signIn, query.problem) : words.signIn.problem.cookies
  return (
    <Entrance locale={locale} path={urls.signIn()} title={words.signIn.title} intro={words.signIn.intro}>
      {notice && <p className="notice" role="status">{notice}</p>}
      <form method="post" action="/api/auth/callback/credentials" className="entry">
        {problem && (
          <div className="trouble" role="alert" tabIndex={-1} autoFocus>
            <p className="trouble-title">{problem.title}</p>
            <p>{problem.text}</p>
          </div>
        )}
        <input type="hidden" name="csrfToken" value={token ?? ''} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <div className="field">
          <label htmlFor="email">{words.signIn.email}</label>
          <input
            id="email" name="email" type="email" autoComplete="username" spellCheck={false} required
            defaultValue={jar.get(triedEmailCookieName())?.value ?? ''}
          />
        </div>
        <div className="field">
          <label htmlFor="password">{words.signIn.password}</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </div>
        <button className="primary wide">{words.signIn.submit}</button>
      </form>
      <p className="quiet small">{words.signIn.forgotten}</p>
      {settings().demo && <DemoAccounts locale={locale} token={token ?? ''} callbackUrl={callbackUrl} />}
    </Entrance>
  )
}

function problemWords({ problem: words }: AdminWords['signIn'], problem: string | undefined): { title: string; text: string } | null {
  if (!problem) return null
  const wait = /^wait-(\d+)$/.exec(problem)
  if (wait) return words.wait(Number(wait[1]))
  return problem === 'failed' || problem === 'expired' ? words[problem] : words.broken
}
