import { dateOf } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../lib/platform/urls'
import type { PublicRevision } from '../../../../../lib/reports/public-history'

type Props = { locale: Locale; slug: string; timeZone: string; revisions: PublicRevision[] }

/** That the text was corrected, when and why, and the way to what changed. Nothing where it stands as first published. */
export function RevisionLine({ locale, slug, timeZone, revisions }: Props) {
  const words = messages(locale).public.living.revision
  const newest = revisions[0]
  if (!newest || newest.number === 1) return null
  return (
    <section className="corrected" aria-label={words.correction}>
      <p><b>{words.corrected(newest.number, dateOf(locale, newest.publishedAt, timeZone))}</b></p>
      {newest.correctionNote && <p lang="zh-CN">{newest.correctionNote}</p>}
      <p className="corrected-ways">
        <a href={localised(urls.revision(slug, newest.number), locale)}>{words.changes}</a>
        <a href={localised(urls.revisions(slug), locale)}>{words.all}</a>
      </p>
    </section>
  )
}
