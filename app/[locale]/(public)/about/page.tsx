import type { Metadata } from 'next'
import { StatementPage } from '../../../_components/statement-page'
import { messages } from '../../../_content/messages'
import { pageMetadata } from '../../../_server/page-metadata'
import { localeOf } from '../../../_server/request-context'
import { urls } from '../../../../lib/platform/urls'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf((await params).locale)
  const { title, lead } = messages(locale).public.statements.about
  return pageMetadata(locale, { path: urls.about(), title, description: lead })
}

export default async function About({ params }: Props) {
  const locale = localeOf((await params).locale)
  return <StatementPage locale={locale} path={urls.about()} statement={messages(locale).public.statements.about} />
}
