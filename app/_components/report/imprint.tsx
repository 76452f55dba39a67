import { QrCode } from '../qr-code'
import { dateOf, deadline } from '../../_content/dates'
import { messages } from '../../_content/messages'
import { organIn, organOf, windowSpan } from '../../_content/report-words'
import type { Locale } from '../../../lib/platform/locale'
import { publicAddress } from '../../../lib/platform/public-address'
import { urls } from '../../../lib/platform/urls'
import type { PublicReport } from '../../../lib/reports/public-queries'

/** What stands behind a printed document (版记): where it is to be read and answered, until when, and whom to turn to. */
export function Imprint({ locale, report }: { locale: Locale; report: PublicReport }) {
  const { public: { publication: { print }, ways, window: words }, common } = messages(locale)
  const { window: { closesAt, timeZone }, phones, emails, postalAddress } = report
  const address = publicAddress(urls.report(report.slug), locale)
  const organ = organIn(locale, report)
  const lines: [name: string, value: string, chinese: boolean][] = [
    [words.label, windowSpan(locale, report.window), false],
    ...(closesAt ? [['', words.closes(deadline(locale, closesAt, timeZone)), false] satisfies [string, string, boolean]] : []),
    ...phones.map(({ number, hours }): [string, string, boolean] => [ways.phone, hours ? `${number}（${hours}）` : number, hours !== null]),
    ...emails.map((email): [string, string, boolean] => [ways.email, email, false]),
    ...(postalAddress ? [[ways.letter, postalAddress, true] satisfies [string, string, boolean]] : []),
    [print.office, organ, organ === organOf(report)],
    [print.published, `${dateOf(locale, report.publishedAt, timeZone)}${common.comma}${print.revision(report.revision.number)}`, false],
  ]
  return (
    <footer className="imprint">
      <div className="imprint-read">
        <QrCode text={address} label={print.qr} />
        <p>{print.readHere}<br /><a href={address}>{address}</a></p>
      </div>
      <dl>
        {lines.map(([name, value, chinese], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd lang={chinese ? 'zh-CN' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </footer>
  )
}
