import { randomUUID } from 'node:crypto'
import { notFound, redirect } from 'next/navigation'
import { headers } from 'next/headers'
import { cache } from 'react'
import { contextOf, type Context, type StaffContext } from '../../lib/platform/context'
import { isLocale, type Locale } from '../../lib/platform/locale'
import { localised, urls } from '../../lib/platform/urls'
import { signedIn } from './session'

/** The language of a page from its address; an address with any other first part does not exist. */
export function localeOf(text: string): Locale {
  if (!isLocale(text)) notFound()
  return text
}

const requestId = cache(async (): Promise<string> => (await headers()).get('x-request-id') ?? randomUUID())

/** Whoever reads a public page: nobody is known by account. */
export async function publicContext(locale: Locale): Promise<Context<{ kind: 'citizen' }>> {
  return contextOf({ kind: 'citizen' as const }, { locale, requestId: await requestId() })
}

/** The signed-in member of staff, or null. */
export async function staffContextOrNull(locale: Locale): Promise<StaffContext | null> {
  const actor = await signedIn()
  return actor && contextOf(actor, { locale, requestId: await requestId() })
}

/** The signed-in member of staff; whoever is not signed in is sent to the sign-in page and comes back to `path` afterwards. */
export async function staffContext(locale: Locale, path: string): Promise<StaffContext> {
  const ctx = await staffContextOrNull(locale)
  if (ctx) return ctx
  redirect(`${localised(urls.signIn(), locale)}?${new URLSearchParams({ callbackUrl: localised(path, locale) })}`)
}
