import type { Locale } from '../../../../lib/platform/locale'
import { messages } from '../../../_content/messages'

/** How long something has waited, in the largest whole unit. */
export function ageWords(locale: Locale, since: Date, now: Date): string {
  const words = messages(locale).admin.case.age
  const minutes = Math.floor((now.getTime() - since.getTime()) / 60_000)
  if (minutes < 1) return words.now
  if (minutes < 60) return words.minutes(minutes)
  if (minutes < 48 * 60) return words.hours(Math.floor(minutes / 60))
  return words.days(Math.floor(minutes / (24 * 60)))
}
