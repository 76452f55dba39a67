import { deadline } from '../../../_content/dates'
import { messages } from '../../../_content/messages'
import { organIn } from '../../../_content/report-words'
import type { PublicFile } from '../../../_server/public-file'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import { addDays, instantOf } from '../../../../lib/platform/zoned-time'
import { lastDay } from '../../../../lib/reports/disclosure-window'
import { findPublicHistory } from '../../../../lib/reports/public-history'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { slugSchema } from '../../../../lib/reports/schema'
import { calendarInstant, calendarLines, calendarText } from './calendar-lines'
import { languageTag } from '../../../_content/language-tag'

const HOUR_MS = 3_600_000
/** A time at which people are awake. */
const REMINDER = '09:00'

/**
 * The end of the disclosure window for one's calendar (RFC 5545), with a reminder on the morning before the last day. The event is the last
 * hour: an event at the instant itself, which is midnight, would stand on the day after the last day.
 */
export const closingCalendar: PublicFile = {
  pattern: urls.closingCalendar(':slug'),
  type: 'text/calendar; charset=utf-8',
  perLanguage: true,
  async make(ctx, { slug }, locale) {
    const report = slugSchema.safeParse(slug).success ? await findPublishedReport(ctx, { slug: slug! }) : null
    const closesAt = report?.window.closesAt
    if (!report || !closesAt) return null
    const { revisions, extensions } = await findPublicHistory(ctx, { reportId: report.id })
    const settled = [...revisions.map(({ publishedAt }) => publishedAt), ...extensions.map(({ decidedAt }) => decidedAt)]
    const { calendar } = messages(locale).public.publication
    const page = publicAddress(urls.report(report.slug), locale)
    const until = deadline(locale, closesAt, report.window.timeZone)
    const language = `;LANGUAGE=${languageTag[locale]}`
    return calendarLines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//Huiyin//Disclosure window//${locale.toUpperCase()}`,
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      `UID:${report.id}`,
      `DTSTAMP:${calendarInstant(new Date(Math.max(report.publishedAt.getTime(), ...settled.map((at) => at.getTime()))))}`,
      // Whoever has the event already gets a later closing in its place.
      `SEQUENCE:${extensions.length}`,
      `DTSTART:${calendarInstant(new Date(closesAt.getTime() - HOUR_MS))}`,
      `DTEND:${calendarInstant(closesAt)}`,
      `SUMMARY${language}:${calendarText(calendar.closes(report.title))}`,
      `DESCRIPTION${language}:${calendarText(`${calendar.what(until)}\n${organIn(locale, report)}\n${page}`)}`,
      `URL:${page}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER;VALUE=DATE-TIME:${calendarInstant(dayBefore(closesAt, report.window.timeZone))}`,
      `DESCRIPTION${language}:${calendarText(calendar.reminder(report.title))}`,
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  },
}

function dayBefore(closesAt: Date, timeZone: string): Date {
  return instantOf(`${addDays(lastDay(closesAt, timeZone), -1)}T${REMINDER}`, timeZone)
}
