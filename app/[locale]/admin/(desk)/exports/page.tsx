import type { Metadata } from 'next'
import { localised, urls } from '../../../../../lib/platform/urls'
import { listReportsForStaff } from '../../../../../lib/reports/staff-queries'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { Empty, PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.office.exports.title }
}

export default async function ExportsPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.exports())
  showOnlyWith(ctx, 'comment.export')
  const reports = await listReportsForStaff(ctx)
  const { exports: words } = messages(locale).admin.office
  return (
    <main id="main" tabIndex={-1} className="middling">
      <PageHead title={words.title} intro={words.intro} />
      {reports.length === 0 ? <Empty {...words.empty} /> : (
        <ul className="lines">
          {reports.map(({ id, slug, title, counts }) => (
            <li key={id} className="line-head">
              <span><b>{title}</b> <span className="quiet">{words.comments(counts.received)}</span></span>
              <a className="button" href={localised(urls.exportFile(slug), locale)} download aria-label={words.downloadOf(title)}>{words.download}</a>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}
