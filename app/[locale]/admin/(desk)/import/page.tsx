import type { Metadata } from 'next'
import Link from 'next/link'
import { localised, urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { formProps } from '../../_parts/form-words'
import { PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'
import { importReportAction } from './actions'
import { HandInForms } from './hand-in-forms'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.draft.importing.title }
}

/** Where a report begins: a file or pasted text becomes a draft. */
export default async function ImportPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  showOnlyWith(await staffContext(locale, urls.deskImport()), 'report.import')
  const { draft: { importing: { title, intro, file, paste, working } }, office } = messages(locale).admin
  return (
    <main id="main" tabIndex={-1} className="middling">
      <p className="crumb"><Link href={localised(urls.deskReports(), locale)} prefetch={false}>{office.reports.title}</Link></p>
      <PageHead title={title} intro={intro} />
      <HandInForms action={importReportAction} words={{ file, paste, working }} form={formProps(locale)} />
    </main>
  )
}
