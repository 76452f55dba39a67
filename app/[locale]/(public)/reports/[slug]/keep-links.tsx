import { Icon, type IconName } from '../../../../_components/icons'
import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../lib/platform/urls'
import type { PublicReport } from '../../../../../lib/reports/public-queries'

/** What one can take along: the paper, the closing time for the calendar, the feed, the poster. */
export function KeepLinks({ locale, report: { slug, window } }: { locale: Locale; report: PublicReport }) {
  const { links, print, poster } = messages(locale).public.publication
  const calendar = window.status === 'open' || window.status === 'upcoming'
  const all: [path: string, name: string, icon: IconName][] = [
    [urls.printEdition(slug), print.link, 'print'],
    ...(calendar ? [[urls.closingCalendar(slug), links.calendar, 'calendar'] satisfies [string, string, IconName]] : []),
    [urls.reportFeed(slug), links.feed, 'feed'],
    [urls.poster(slug), poster.link, 'list'],
  ]
  return (
    <ul className="keep" aria-label={links.label}>
      {all.map(([path, name, icon]) => <li key={path}><a href={localised(path, locale)}><Icon name={icon} />{name}</a></li>)}
    </ul>
  )
}
