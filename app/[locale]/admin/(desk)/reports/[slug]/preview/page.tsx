import type { Metadata } from 'next'
import Link from 'next/link'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { findPreview } from '../../../../../../../lib/reports/staff-queries-preview'
import { messages } from '../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../_server/request-context'
import { orNotFound } from '../../../../_parts/required-permission'
import { DraftSteps } from '../draft-steps'

const KINDS = ['phone', 'wide', 'paper'] as const
type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ as?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.publishing.preview.title }
}

/** What anyone will see, before it is served to anyone: on a phone, on a computer, on paper. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskPreview(slug))
  const report = await orNotFound(findPreview(ctx, { slug }))
  const { as } = await searchParams
  const kind = KINDS.find((each) => each === as) ?? 'phone'
  const { preview: words } = messages(locale).admin.publishing
  const frame = localised(urls.deskPreviewFrame(slug, kind), locale)
  return (
    <main id="main" tabIndex={-1}>
      <DraftSteps locale={locale} slug={slug} title={report.title} here="preview" />
      <p className="quiet">{words.intro} {words.links}{kind === 'paper' && ` ${words.paperHint}`}</p>
      <nav className="tabs preview-tabs" aria-label={words.as}>
        {KINDS.map((each) => (
          <Link key={each} href={`${localised(urls.deskPreview(slug), locale)}?as=${each}`} prefetch={false} aria-current={each === kind ? 'page' : undefined}>{words.kinds[each]}</Link>
        ))}
        <a href={frame} target="_blank" rel="noreferrer">{words.window}</a>
      </nav>
      <iframe key={kind} className={`preview-frame ${kind}`} src={frame} title={`${words.frame}${messages(locale).common.colon}${words.kinds[kind]}`} sandbox="allow-same-origin allow-scripts" />
    </main>
  )
}
