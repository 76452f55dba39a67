import type { Metadata } from 'next'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { findDraft } from '../../../../../../../lib/reports/staff-queries-draft'
import { messages } from '../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../_server/request-context'
import { formProps } from '../../../../_parts/form-words'
import { orNotFound, showOnlyWith } from '../../../../_parts/required-permission'
import { DraftSteps } from '../draft-steps'
import { Reimport } from './reimport'

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.draft.reimport.title }
}

/** Exchanges the source of a draft for a newer file. */
export default async function SourcePage({ params }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskSource(slug))
  showOnlyWith(ctx, 'report.import')
  const { revision, read } = await orNotFound(findDraft(ctx, { slug }))
  const { reimport, importing: { file, paste, working } } = messages(locale).admin.draft
  return (
    <main id="main" tabIndex={-1} className="middling">
      <DraftSteps locale={locale} slug={slug} title={read.title ?? ''} here="text" />
      <h2>{reimport.title}</h2>
      <p className="quiet intro">{reimport.intro}</p>
      <Reimport locale={locale} slug={slug} version={revision.version} back={localised(urls.deskText(slug), locale)} words={{ file, paste, working }} form={formProps(locale)} />
    </main>
  )
}
