import { messages } from '../_content/messages'
import type { Locale } from '../../lib/platform/locale'
import { localised, urls } from '../../lib/platform/urls'
import { SEARCH_LIMIT } from '../../lib/reports/search/words'
import { Icon } from './icons'

/** The search over all public reports, as a form that needs no script. */
export function SearchForm({ locale, q = '', error }: { locale: Locale; q?: string; error?: string | null }) {
  const { search: words } = messages(locale).public.living
  return (
    <form role="search" method="get" action={localised(urls.search(), locale)} className="search-form">
      <label htmlFor="q" className="unseen">{words.label}</label>
      {error && <p className="error" id="q-error">{error}</p>}
      <span className="search-line">
        <input
          id="q" name="q" type="search" defaultValue={q.slice(0, SEARCH_LIMIT)} maxLength={SEARCH_LIMIT} placeholder={words.placeholder} autoComplete="off" enterKeyHint="search"
          aria-invalid={error ? true : undefined} aria-describedby={error ? 'q-error' : undefined}
        />
        <button><Icon name="find" />{words.button}</button>
      </span>
    </form>
  )
}
