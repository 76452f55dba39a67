import type { Locale } from '../../../../lib/platform/locale'
import { messages } from '../../../_content/messages'

export type DoneQuery = { done?: string; count?: string }

/** What the last act came to, from the address it led to; only words of the catalogue, whatever the address says. */
export function doneWords(locale: Locale, { done, count }: DoneQuery): string | null {
  const words = messages(locale).admin.done
  return done && Object.hasOwn(words, done) ? words[done as keyof typeof words](Number(count) || 0) : null
}
