import { Icon } from '../../../../../_components/icons'
import { QrCode } from '../../../../../_components/qr-code'
import { timeOf, zoneName } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { settings } from '../../../../../../lib/platform/env'
import type { Locale } from '../../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../../lib/platform/urls'
import type { PublicReport } from '../../../../../../lib/reports/public-queries'
import type { Acknowledgement } from '../../../../../../lib/submissions/accept-submission'
import type { CommentForm } from './comment-form'

type Props = { locale: Locale; report: PublicReport; form: CommentForm; acknowledgement: Omit<Acknowledgement, 'repeated'>; pictures: number }

/** The receipt, as a slip of paper: number, time, code in groups, and the ways to keep it. */
export function Receipt({ locale, report, form, acknowledgement: { number, receipt, receivedAt }, pictures }: Props) {
  const { common, public: { receipt: words } } = messages(locale)
  const { timeZone } = report.window
  const followUp = `${settings().origin}${localised(urls.receipts(), locale)}`
  return (
    <>
      <h1 tabIndex={-1} data-focus="" data-draft-sent={report.slug}>{words.title}</h1>
      <section className="slip" aria-label={words.paper}>
        <p className="slip-head">
          <Icon name="seal" className="seal" />
          <b>{words.paper}</b>
          <span lang="zh-CN">{report.organisation.name}</span>
        </p>
        <dl>
          <div><dt>{words.number}</dt><dd>{number}</dd></div>
          <div>
            <dt>{words.receivedAt}</dt>
            <dd><time dateTime={receivedAt.toISOString()}>{timeOf(locale, receivedAt, timeZone)}</time> <small>{zoneName(locale, timeZone)}</small></dd>
          </div>
          <div><dt>{words.about}</dt><dd><span lang="zh-CN">{report.title}</span> <small>{words.covers(form.chosen.length)}</small></dd></div>
          {pictures > 0 && <div><dt>{words.pictures}</dt><dd>{words.picturesCame(pictures)}</dd></div>}
        </dl>
        <div className="slip-code">
          <p className="code" id="receipt-code">
            {receipt.split('-').map((group, index, groups) => <span key={index}>{group}{index < groups.length - 1 && <i>-</i>}</span>)}
          </p>
          <QrCode text={`${followUp}#${receipt}`} label={words.scan} />
        </div>
        <p className="slip-keep">{words.keep}</p>
      </section>
      {form.emailReceipt && <p className="centred">{words.emailed}</p>}
      <div className="receipt-ways">
        <form method="post" action={localised(urls.receiptDownload(), locale)}>
          <input type="hidden" name="receipt" value={receipt} />
          <button className="primary"><Icon name="save" />{words.save}</button>
        </form>
        <button type="button" hidden data-print=""><Icon name="print" />{words.print}</button>
        <button type="button" hidden data-copy="receipt-code" data-copied={words.copied}><Icon name="copy" />{words.copy}</button>
        <a className="button" href={`mailto:?subject=${encodeURIComponent(words.mailSubject(number))}&body=${encodeURIComponent(words.mailBody(receipt, followUp))}`}>
          <Icon name="mail" />{words.mail}
        </a>
      </div>
      <section className="after">
        <h2>{words.next.title}</h2>
        <ol className="list">{words.next.steps.map((step) => <li key={step}>{step}</li>)}</ol>
        <p>
          <a href={localised(urls.receipts(), locale)}>{common.nav.receipts}</a>
          {common.dot}
          <a href={localised(urls.report(report.slug), locale)}>{words.backToReport}</a>
        </p>
      </section>
    </>
  )
}
