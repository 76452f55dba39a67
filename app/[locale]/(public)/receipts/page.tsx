import type { Metadata } from 'next'
import { cache } from 'react'
import { PublicPage } from '../../../_components/public-page'
import { messages } from '../../../_content/messages'
import { formState } from '../../../_server/form-state'
import { localeOf, publicContext } from '../../../_server/request-context'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import { urls } from '../../../../lib/platform/urls'
import { FollowUp } from './follow-up'
import { LookUp } from './look-up'
import type { ReceiptState } from './receipt-state'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

const load = cache(async () => formState<ReceiptState>())

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lookup, follow } = messages(localeOf((await params).locale)).public.receipt
  const state = await load()
  return { title: state?.kind === 'found' ? follow.title(state.view.number) : lookup.title, robots: { index: false } }
}

export default async function ReceiptsPage({ params }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await publicContext(locale)
  const [organisation, state] = await Promise.all([findHostOrganisation(ctx), load()])
  return (
    <PublicPage locale={locale} path={urls.receipts()} organisation={organisation} className="form-page">
      {state?.kind === 'found' ? <FollowUp locale={locale} view={state.view} /> : <LookUp locale={locale} state={state} />}
    </PublicPage>
  )
}
