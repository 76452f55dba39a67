import type { Metadata } from 'next'
import { PublicPage } from '../../../../../_components/public-page'
import { QrCode } from '../../../../../_components/qr-code'
import { Words } from '../../../../../_components/words'
import { deadline } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { organOf, windowSpan } from '../../../../../_content/report-words'
import { pageMetadata } from '../../../../../_server/page-metadata'
import { publicAddress } from '../../../../../../lib/platform/public-address'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { PaperTools } from '../paper-tools'
import { publishedReport } from '../published-report'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: localeText, slug } = await params
  const { locale, report } = await publishedReport(localeText, slug)
  const { common, public: { publication } } = messages(locale)
  return pageMetadata(locale, {
    path: urls.poster(slug), canonical: urls.report(slug), title: `${report.title}${common.dot}${publication.poster.title}`, preview: urls.reportPreview(slug),
  })
}

/** One sheet for a notice board: what the report is, the code that leads to it, until when, and the telephone for those without a phone that scans. */
export default async function Poster({ params }: Props) {
  const { locale: localeText, slug } = await params
  const { locale, report } = await publishedReport(localeText, slug)
  const { public: { publication: { poster, print }, window: words, ways } } = messages(locale)
  const { window: { status, closesAt, timeZone }, phones } = report
  const address = publicAddress(urls.report(slug), locale)
  return (
    <PublicPage locale={locale} path={urls.poster(slug)} organisation={{ name: report.organisation.name, settings: report.organisationSettings }} className="poster">
      <PaperTools locale={locale} slug={slug} note={poster.note}>
        {' '}<a href={localised(urls.qrCode(slug, 'svg'), locale)} download>{poster.svg}</a>{' '}<a href={localised(urls.qrCode(slug, 'png'), locale)} download>{poster.png}</a>
      </PaperTools>
      <article className="sheet">
        <p className="organ" lang="zh-CN"><Words>{organOf(report)}</Words></p>
        <h1 lang="zh-CN"><Words>{report.title}</Words></h1>
        <QrCode text={address} label={print.qr} />
        <p className="poster-call">{poster.call}</p>
        {status === 'closed' || status === 'not_stated' ? <p>{status === 'closed' ? poster.closed : words.notStated}</p> : (
          <>
            <ol>{poster.how.map((step) => <li key={step}>{step}</li>)}</ol>
            <p>{poster.anonymous}</p>
          </>
        )}
        <dl>
          <div>
            <dt>{words.label}</dt>
            <dd><b>{windowSpan(locale, report.window)}</b>{closesAt && <span>{words.closes(deadline(locale, closesAt, timeZone))}</span>}</dd>
          </div>
          {phones.length > 0 && (
            <div>
              <dt>{ways.phone}</dt>
              <dd>{phones.map(({ number, hours }) => <span key={number}><b>{number}</b>{hours && <span lang="zh-CN">（{hours}）</span>}</span>)}</dd>
            </div>
          )}
          <div>
            <dt>{poster.address}</dt>
            <dd className="poster-address">{address}</dd>
          </div>
        </dl>
      </article>
    </PublicPage>
  )
}
