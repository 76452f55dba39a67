import { dateOf, dateText } from '../../../../../../_content/dates'
import { messages } from '../../../../../../_content/messages'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { terms } from '../../../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { dateIn } from '../../../../../../../lib/platform/zoned-time'
import type { PublicUpdate, TextChange } from '../../../../../../../lib/reports/public-history'

type Props = { locale: Locale; slug: string; timeZone: string; updates: PublicUpdate[]; changes: TextChange[] }
type Entry = { on: string } & ({ update: PublicUpdate } | { change: TextChange })

/** What happened to an issue since its publication, the newest first: progress, look-back reviews, corrections of its text. */
export function IssueTimeline({ locale, slug, timeZone, updates, changes }: Props) {
  const words = messages(locale).public.living.timeline
  const entries: Entry[] = [
    ...updates.map((update) => ({ on: update.on, update })), ...changes.map((change) => ({ on: dateIn(change.publishedAt, timeZone), change })),
  ]
  if (entries.length === 0) return null
  entries.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
  return (
    <section className="issue-history" aria-labelledby="timeline">
      <h2 id="timeline">{words.title}</h2>
      <ol>
        {entries.map((entry, index) => (
          <li key={index}>
            {'update' in entry ? <Update locale={locale} update={entry.update} /> : (
              <>
                <p className="said-by">
                  <b>{words.corrected}</b>
                  <time className="quiet" dateTime={entry.on}>{dateOf(locale, entry.change.publishedAt, timeZone)}</time>
                </p>
                <p>
                  <a href={localised(urls.revision(slug, entry.change.revision), locale)}>
                    {entry.change.kind === 'added' ? words.addedWhat(entry.change.revision) : words.correctedWhat(entry.change.revision)}
                  </a>
                </p>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Update({ locale, update: { kind, on, from, progress, text } }: { locale: Locale; update: PublicUpdate }) {
  const words = messages(locale).public.living.timeline
  const names = terms[locale].progress
  return (
    <>
      <p className="said-by">
        <b>{kind === 'look_back' ? words.lookBack : words.progress}</b>
        <time className="quiet" dateTime={on}>{dateText(locale, on)}</time>
      </p>
      {progress && <p>{from === null ? words.to(names[progress]) : from === progress ? words.unchanged(names[progress]) : words.from(names[from], names[progress])}</p>}
      <div className="typed" lang="zh-CN">{text}</div>
    </>
  )
}
