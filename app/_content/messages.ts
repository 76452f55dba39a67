import type { Locale, Localised } from '../../lib/platform/locale'
import { admin as adminEn } from './en/admin'
import { common as commonEn } from './en/common'
import { fields as fieldsEn } from './en/fields'
import { importWarnings as importWarningsEn } from './en/import-warnings'
import { publicPages as publicEn } from './en/public'
import { refusals as refusalsEn } from './en/refusals'
import { admin as adminZh } from './zh/admin'
import { common as commonZh } from './zh/common'
import { fields as fieldsZh } from './zh/fields'
import { importWarnings as importWarningsZh } from './zh/import-warnings'
import { publicPages as publicZh } from './zh/public'
import { refusals as refusalsZh } from './zh/refusals'

const catalogues = {
  zh: { common: commonZh, public: publicZh, refusals: refusalsZh, fields: fieldsZh, admin: adminZh, importWarnings: importWarningsZh },
  en: { common: commonEn, public: publicEn, refusals: refusalsEn, fields: fieldsEn, admin: adminEn, importWarnings: importWarningsEn },
} satisfies Localised<unknown>

export type Messages = (typeof catalogues)['zh']

/** All words of the interface in one language. The Chinese catalogue is the shape: a word missing in another does not compile. */
export function messages(locale: Locale): Messages {
  return catalogues[locale]
}
