import type { Metadata } from 'next'
import Link from 'next/link'
import { listQueue } from '../../../../../lib/cases/staff-queries'
import { RELEASE_LIMIT } from '../../../../../lib/cases/schema'
import { localised, urls } from '../../../../../lib/platform/urls'
import { messages } from '../../../../_content/messages'
import { localeOf, staffContext } from '../../../../_server/request-context'
import { ActionForm } from '../../_parts/action-form'
import { doneWords, type DoneQuery } from '../../_parts/done-words'
import { Submit } from '../../_parts/fields'
import { formProps } from '../../_parts/form-words'
import { Empty, PageHead } from '../../_parts/page-head'
import { showOnlyWith } from '../../_parts/required-permission'
import { releaseRepliesAction } from './actions'
import { ReleaseChoices } from './release-choices'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<DoneQuery> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: messages(localeOf((await params).locale)).admin.case.release.title }
}

/** Approved replies, to be made known many at once. */
export default async function ReleasePage({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContext(locale, urls.release())
  showOnlyWith(ctx, 'reply.release')
  const { items, total } = await listQueue(ctx, { view: 'to_release', limit: RELEASE_LIMIT })
  const { case: words, page } = messages(locale).admin
  return (
    <main id="main" tabIndex={-1} className="middling">
      <PageHead title={words.release.title} intro={words.release.intro} done={doneWords(locale, await searchParams)}>
        <p className="quiet">{page.shown(items.length, total)}</p>
      </PageHead>
      {items.length === 0 ? <Empty {...words.empty.to_release} /> : (
        <ActionForm id="release" action={releaseRepliesAction} {...formProps(locale)}>
          <ReleaseChoices
            words={{ choose: words.release.choose, all: words.release.all }}
            options={items.flatMap(({ reply, issue, excerpt, commentId }) => (reply ? [{
              id: reply.id, about: issue ? `${words.issue(issue.number)} ${issue.title}` : words.wholeReport, comment: excerpt, reply: reply.excerpt,
              href: localised(urls.case(commentId, { view: 'to_release' }), locale),
            }] : []))}
          />
          <div className="sticky-foot"><Submit primary>{words.release.submit}</Submit></div>
        </ActionForm>
      )}
      <p><Link href={localised(urls.queue('to_release'), locale)} prefetch={false}>{words.backTo(words.views.to_release)}</Link></p>
    </main>
  )
}
