import { Icon } from './icons'
import { messages } from '../_content/messages'
import type { Locale } from '../../lib/platform/locale'
import type { WindowStatus } from '../../lib/reports/disclosure-window'

export type Ways = { phones: { number: string; hours: string | null }[]; emails: string[]; postalAddress: string | null }

/** A number with an extension (027-61000251-801) is dialled without it; the telephone asks for the rest (RFC 3966). */
function telephoneLink(number: string): string {
  const [, line = number, extension] = /^(0\d+-\d{5,}|\d{5,})-(\d{1,5})$/.exec(number) ?? []
  return `tel:${line.replace(/[^\d+]/g, '')}${extension === undefined ? '' : `;ext=${extension}`}`
}

/** The other ways to speak that the report names: phone with its hours, mailbox, letter. */
export function WaysToSpeak({ locale, ways, status }: { locale: Locale; ways: Ways; status?: WindowStatus }) {
  const words = messages(locale).public.ways
  if (ways.phones.length + ways.emails.length === 0 && !ways.postalAddress) return null
  return (
    <div className="ways">
      <p className="quiet">{status === 'open' ? words.besides : words.instead}</p>
      <ul>
        {ways.phones.map(({ number, hours }) => (
          <li key={number}>
            <Icon name="phone" />
            <span>{words.phone} <a href={telephoneLink(number)}>{number}</a>{hours && <span className="quiet" lang="zh-CN">（{hours}）</span>}</span>
          </li>
        ))}
        {ways.emails.map((email) => (
          <li key={email}>
            <Icon name="mail" />
            <span>{words.email} <a href={`mailto:${email}`}>{email}</a></span>
          </li>
        ))}
        {ways.postalAddress && (
          <li>
            <Icon name="letter" />
            <span>{words.letter} <span lang="zh-CN">{ways.postalAddress}</span></span>
          </li>
        )}
      </ul>
    </div>
  )
}
