import type { UnreadableDocument } from '../../lib/importing/unreadable-document'
import type { Locale } from '../../lib/platform/locale'
import { unreadable as english } from './en/unreadable'
import type { RefusalWords } from './refusal-words'
import { unreadable as chinese } from './zh/unreadable'

const catalogues = { zh: chinese, en: english }

/** Why a document cannot be read, and what to do about it. */
export function unreadableWords(locale: Locale, { reason, facts }: Pick<UnreadableDocument, 'reason' | 'facts'>): RefusalWords {
  const { kinds, reasons } = catalogues[locale]
  return reasons[reason]({ kind: facts.kind ? kinds[facts.kind] : undefined, extension: facts.extension ? `.${facts.extension}` : undefined })
}
