import type { ReactNode } from 'react'
import { messages } from '../_content/messages'
import { localised, urls } from '../../lib/platform/urls'
import type { Locale } from '../../lib/platform/locale'
import { Icon } from './icons'

export function Brand({ locale }: { locale: Locale }) {
  const { common } = messages(locale)
  return (
    <a className="brand" href={localised(urls.home(), locale)}>
      <Icon name="seal" className="seal" />
      <b>{common.siteName}</b>
      <span>{common.motto}</span>
    </a>
  )
}

/** `path` is the page's address without language; `language` replaces the plain link where a page must not lose what was typed. */
export function SiteHeader({ locale, path, easy, language }: { locale: Locale; path: string; easy: boolean; language?: ReactNode }) {
  const { common } = messages(locale)
  return (
    <header className="top">
      <div className="wrap">
        <Brand locale={locale} />
        <nav aria-label={common.siteNavigation}>
          <a className="nav-reports" href={localised(urls.home(), locale)}>{common.nav.reports}</a>
          <a className="nav-search" href={localised(urls.search(), locale)}>
            <Icon name="find" />
            {common.nav.search}
          </a>
          <a className="nav-receipt" href={localised(urls.receipts(), locale)}>
            <Icon name="receipt" />
            {common.nav.receipts}
          </a>
          {language ?? <LanguageSwitch locale={locale} path={path} />}
          {!language && <ViewSwitch locale={locale} path={path} easy={easy} />}
        </nav>
      </div>
    </header>
  )
}

function LanguageSwitch({ locale, path }: { locale: Locale; path: string }) {
  const other: Locale = locale === 'zh' ? 'en' : 'zh'
  const lang = other === 'zh' ? 'zh-CN' : 'en'
  return <a href={localised(path, other)} lang={lang} hrefLang={lang}>{messages(locale).common.language.switchTo}</a>
}

/** Easy reading (长辈版) on and off: a form of its own, so that it needs no script and the choice is kept in a cookie. */
function ViewSwitch({ locale, path, easy }: { locale: Locale; path: string; easy: boolean }) {
  const { view } = messages(locale).common
  return (
    <form method="post" action={urls.view()}>
      <input type="hidden" name="return" value={localised(path, locale)} />
      <button className="plain" name="view" value={easy ? 'normal' : 'easy'}>{easy ? view.normal : view.easy}</button>
    </form>
  )
}
