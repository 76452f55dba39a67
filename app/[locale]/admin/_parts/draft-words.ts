import { draftWords as english } from '../../../_content/en/admin-draft'
import { draftWords as chinese } from '../../../_content/zh/admin-draft'
import type { Locale } from '../../../../lib/platform/locale'

const words = { zh: chinese, en: english }

/** The words of a draft for the parts of the desk that run in the browser, where functions cannot be handed down. */
export function draftWordsIn(locale: Locale): typeof chinese {
  return words[locale]
}
