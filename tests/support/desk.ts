import type { Cookie, Page } from 'playwright-core'
import { hashPassword } from '../../lib/organisations/passwords'
import type { Organisation, Staff } from '../../lib/platform/generated/prisma/client'
import type { Role } from '../../lib/platform/generated/prisma/enums'
import { makeStaff } from './factories'

export const STAFF_PASSWORD = 'suanmei-Tang-Wanshang-12'

let hash: Promise<string> | null = null

/** A member of staff who can sign in with {@link STAFF_PASSWORD}. */
export async function makeStaffWithPassword(organisation: Organisation, roles: Role[], over: Partial<Staff> = {}): Promise<Staff> {
  hash ??= hashPassword(STAFF_PASSWORD)
  return makeStaff(organisation, roles, { passwordHash: await hash, ...over })
}

/** Signs in as a person would, and waits for the desk. */
export async function signIn(page: Page, origin: string, { email }: { email: string }, password = STAFF_PASSWORD): Promise<void> {
  await page.goto(`${origin}/admin/sign-in`)
  await page.getByLabel('邮箱').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/admin/') && !url.pathname.endsWith('/sign-in'))
}

const sessions = new Map<string, Cookie[]>()

/** The desk of somebody who signed in once already, if this file saw it; for tests that are not about signing in. */
export async function enterDesk(page: Page, origin: string, staff: { email: string }): Promise<void> {
  const person = `${origin} ${staff.email}`
  const known = sessions.get(person)
  if (known) {
    await page.context().addCookies(known)
    await page.goto(`${origin}/admin`)
  } else {
    await signIn(page, origin, staff)
    sessions.set(person, await page.context().cookies())
  }
}

/** Waits until the page says that the last act came to this. */
export async function expectSaid(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).first().waitFor()
}
