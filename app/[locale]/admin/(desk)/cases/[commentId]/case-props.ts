import type { CaseForStaff } from '../../../../../../lib/cases/find-case'
import type { Locale } from '../../../../../../lib/platform/locale'

/** What every part of the case page is given. */
export type CaseProps = {
  locale: Locale
  file: CaseForStaff
  /** When the page was asked for. */
  at: Date
  /** Travels with every form: which comment, from which queue, and which one comes after. */
  form: { commentId: string; view: string; next: string }
}
