import type { Metadata } from 'next'
import Link from 'next/link'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { findDraft } from '../../../../../../../lib/reports/staff-queries-draft'
import { messages } from '../../../../../../_content/messages'
import { localeOf, staffContext } from '../../../../../../_server/request-context'
import { ActionForm } from '../../../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../../../_parts/done-words'
import { Submit } from '../../../../_parts/fields'
import { formProps } from '../../../../_parts/form-words'
import { orNotFound, showOnlyWith } from '../../../../_parts/required-permission'
import { DraftSteps } from '../draft-steps'
import { discardDraftAction } from './actions'
import { viewOf } from './draft-view'
import { TextDesk } from './text-desk'
import { TextShortcuts } from './text-shortcuts'

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.draft.steps.text }
}

/** The text of a draft: what was read, beside what it was read from. */
export default async function TextPage({ params, searchParams }: Props) {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.deskText(slug))
  showOnlyWith(ctx, 'report.import')
  const draft = await orNotFound(findDraft(ctx, { slug }))
  const { report, revision, lines, read } = draft
  const { reimport, discard } = messages(locale).admin.draft
  const isFrozen = revision.status !== 'draft'
  const addresses = { details: localised(urls.deskDetails(slug), locale), source: localised(urls.deskSource(slug), locale), signIn: localised(urls.signIn(), locale) }
  return (
    <main id="main" tabIndex={-1} className="text-page">
      <DraftSteps locale={locale} slug={slug} title={read.title ?? ''} here="text" done={doneWords(locale, await searchParams)}>
        <TextShortcuts locale={locale} />
      </DraftSteps>
      <TextDesk
        key={`${revision.number} ${revision.sourceName}`} locale={locale} slug={slug} sourceName={revision.sourceName} lines={lines} initial={viewOf(draft)} isFrozen={isFrozen}
        progressIsOpen={report.status === 'draft'} addresses={addresses}
      />
      {!isFrozen && (
        <div className="text-foot">
          <Link href={addresses.source} prefetch={false}>{reimport.link}</Link>
          <details>
            <summary>{discard.summary}</summary>
            <ActionForm id="discard" action={discardDraftAction} hidden={{ slug, version: revision.version }} {...formProps(locale)}>
              <p>{discard.text}</p>
              <Submit>{discard.submit}</Submit>
            </ActionForm>
          </details>
        </div>
      )}
    </main>
  )
}
