import type { ReactNode } from 'react'
import type { Locale } from '../../../../lib/platform/locale'
import { localised } from '../../../../lib/platform/urls'

/** The same page in the other language: a page load, since the document itself says its language. */
export function LanguageLink({ locale, path, children }: { locale: Locale; path: string; children: ReactNode }) {
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  const lang = other === 'zh' ? 'zh-CN' : 'en'
  return <a href={localised(path, other)} lang={lang} hrefLang={lang}>{children}</a>
}
