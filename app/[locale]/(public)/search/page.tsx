import type { Metadata } from 'next'
import { cache } from 'react'
import { PublicPage } from '../../../_components/public-page'
import { SearchForm } from '../../../_components/search-form'
import { figure } from '../../../_content/dates'
import { messages } from '../../../_content/messages'
import { localeOf, publicContext } from '../../../_server/request-context'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import { InvalidInput } from '../../../../lib/platform/errors'
import { urls } from '../../../../lib/platform/urls'
import { searchReports } from '../../../../lib/reports/search/search-reports'
import { SEARCH_LIMIT } from '../../../../lib/reports/search/words'
import { Hits } from './hits'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { search } = messages(localeOf((await params).locale)).public.living
  const q = textOf((await searchParams).q).trim()
  return { title: q ? search.titleOf(short(q)) : search.title, robots: { index: false } }
}

const load = cache(async (locale: 'zh' | 'en', q: string, page: number) => {
  const ctx = await publicContext(locale)
  try {
    return { organisation: await findHostOrganisation(ctx), result: await searchReports(ctx, { q, page }), error: null }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const { fields, public: { living } } = messages(locale)
    const [{ problem, limit }] = error.fields as [InvalidInput['fields'][number]]
    return { organisation: await findHostOrganisation(ctx), result: null, error: fields[problem](living.search.title, limit) }
  }
})

/** What the search found, with the sentence around each hit; without a search, how to go about it. */
export default async function Search({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  const query = await searchParams
  const q = textOf(query.q).trim()
  const asked = Number(textOf(query.page))
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
  const { organisation, result, error } = await load(locale, q, page)
  const { search: words } = messages(locale).public.living
  const asking = result !== null && result.words.length > 0
  const help = asking ? { ...words.none, title: words.none.title(short(q)) } : words.empty
  return (
    <PublicPage locale={locale} path={urls.search(q.slice(0, SEARCH_LIMIT), page)} organisation={organisation} className="search-page">
      <h1>{words.title}</h1>
      <SearchForm locale={locale} q={q} error={error} />
      {result && result.total > 0 && (
        <>
          <p className="quiet" role="status">
            {words.found(short(q), figure(locale, result.total))}
            {result.pages > 1 && <span> {words.page(result.page, result.pages)}</span>}
          </p>
          <Hits locale={locale} q={q} result={result} />
        </>
      )}
      {result?.total === 0 && (
        <section className="empty">
          <h2>{help.title}</h2>
          <ul className="list">{help.hints.map((hint) => <li key={hint}>{hint}</li>)}</ul>
        </section>
      )}
    </PublicPage>
  )
}

function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

/** For the title and the line above the results: never longer than what can be searched for. */
function short(q: string): string {
  return [...q].slice(0, SEARCH_LIMIT).join('')
}
