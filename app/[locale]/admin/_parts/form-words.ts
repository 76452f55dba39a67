import type { Locale } from '../../../../lib/platform/locale'
import { localised, urls } from '../../../../lib/platform/urls'
import { messages } from '../../../_content/messages'
import type { FormWords } from './action-form'

/** What every form of the desk is given. */
export function formProps(locale: Locale): { locale: Locale; words: FormWords; signIn: string } {
  const { form, signedOut } = messages(locale).admin
  return { locale, signIn: localised(urls.signIn(), locale), words: { ...form, signInAgain: signedOut.link } }
}
