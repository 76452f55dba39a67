import { organisations } from '../../../../prisma/demo/organisations'
import type { DemoStaff } from '../../../../prisma/demo/staff'
import type { Locale } from '../../../../lib/platform/locale'
import { terms } from '../../../../lib/platform/terms'
import { messages } from '../../../_content/messages'

/** The accounts of the demo, each with a button that signs in; the passwords are published, so there is nothing to keep. */
export function DemoAccounts({ locale, token, callbackUrl }: { locale: Locale; token: string; callbackUrl: string }) {
  const words = messages(locale).admin.signIn.demo
  return (
    <section className="demo" aria-labelledby="demo">
      <h2 id="demo">{words.title}</h2>
      <p className="quiet">{words.text}</p>
      {organisations.map(({ slug, name: organisation, nameEn, staff }) => (
        <section key={slug} aria-labelledby={`demo-${slug}`}>
          <h3 id={`demo-${slug}`}>{locale === 'en' ? nameEn : organisation}</h3>
          <ul>
            {staff.map((one) => <Account key={one.email} {...{ locale, token, callbackUrl }} account={one} />)}
          </ul>
        </section>
      ))}
    </section>
  )
}

function Account({ locale, token, callbackUrl, account }: { locale: Locale; token: string; callbackUrl: string; account: DemoStaff }) {
  const words = messages(locale).admin.signIn.demo
  const { name, email, password, roles, unit } = account
  return (
    <li>
      <div>
        <b>{name}</b> <span className="quiet">{[...roles.map((role) => terms[locale].role[role]), unit].filter(Boolean).join(messages(locale).common.comma)}</span>
        <code>{email}</code>
        <code>{password}</code>
      </div>
      <form method="post" action="/api/auth/callback/credentials">
        <input type="hidden" name="csrfToken" value={token} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="password" value={password} />
        <button aria-label={words.useNamed(name)}>{words.use}</button>
      </form>
    </li>
  )
}
