import { PublicPage } from './public-page'
import { messages } from '../_content/messages'
import type { Statement } from '../_content/zh/statements'
import { publicContext } from '../_server/request-context'
import { findHostOrganisation } from '../../lib/organisations/public-queries'
import type { Locale } from '../../lib/platform/locale'

/** A short page that says what this site is and does, and whom to turn to. */
export async function StatementPage({ locale, path, statement }: { locale: Locale; path: string; statement: Statement }) {
  const organisation = await findHostOrganisation(await publicContext(locale))
  const words = messages(locale).public.statements
  const { address, technicalContact, privacyContact } = organisation?.settings ?? { address: null, technicalContact: null, privacyContact: null }
  const contacts = [address, technicalContact, privacyContact && `${words.privacyContact}${messages(locale).common.colon}${privacyContact}`].filter((line) => line !== null)
  return (
    <PublicPage locale={locale} path={path} organisation={organisation} className="statement">
      <h1>{statement.title}</h1>
      <p className="lead">{statement.lead}</p>
      {statement.parts.map(({ heading, text }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {text.length === 1 ? <p>{text[0]}</p> : <ul className="list">{text.map((line) => <li key={line}>{line}</li>)}</ul>}
        </section>
      ))}
      {contacts.length > 0 && (
        <section>
          <h2>{words.contact}</h2>
          {contacts.map((line) => <p key={line} lang="zh-CN">{line}</p>)}
        </section>
      )}
      <p className="quiet small">{words.updated}</p>
    </PublicPage>
  )
}
