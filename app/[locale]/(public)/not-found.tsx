import { messages } from '../../_content/messages'
import { SiteFooter } from '../../_components/site-footer'
import { SiteHeader } from '../../_components/site-header'
import { locales } from '../../../lib/platform/locale'
import { localised, urls } from '../../../lib/platform/urls'

/** The framework does not tell this page its language: it holds every language, and the style sheet shows the document's own. */
export default function NotFound() {
  return locales.map((locale) => {
    const { missing } = messages(locale).public
    return (
      <div key={locale} className={`in-${locale}`} lang={locale === 'zh' ? 'zh-CN' : locale}>
        <SiteHeader locale={locale} path={urls.home()} easy={false} />
        <main id={locale === 'zh' ? 'content' : `content-${locale}`} className="page" tabIndex={-1}>
          <h1>{missing.title}</h1>
          <p className="lead">{missing.what}</p>
          <p><a className="button" href={localised(urls.home(), locale)}>{missing.home}</a></p>
        </main>
        <SiteFooter locale={locale} organisation={null} />
      </div>
    )
  })
}
