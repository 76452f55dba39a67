import { Icon } from '../../../_components/icons'
import { messages } from '../../../_content/messages'
import type { Locale } from '../../../../lib/platform/locale'
import { localised, urls } from '../../../../lib/platform/urls'
import type { SearchHit, SearchResult } from '../../../../lib/reports/search/search-reports'
import type { MarkedRun } from '../../../../lib/reports/search/sentence'

/** The results of a page, and the pages before and after it. */
export function Hits({ locale, q, result: { hits, page, pages } }: { locale: Locale; q: string; result: SearchResult }) {
  const { search: words } = messages(locale).public.living
  const to = (other: number) => localised(urls.search(q, other), locale)
  return (
    <>
      <ol className="hits">{hits.map((hit) => <Hit key={`${hit.report.slug} ${hit.issue?.number ?? ''}`} locale={locale} hit={hit} />)}</ol>
      {pages > 1 && (
        <nav className="more" aria-label={words.pages}>
          {page > 1 && <a className="button" rel="prev" href={to(page - 1)}><Icon name="earlier" />{words.previous}</a>}
          {page < pages && <a className="button" rel="next" href={to(page + 1)}>{words.next}<Icon name="later" /></a>}
        </nav>
      )}
    </>
  )
}

function Hit({ locale, hit: { report, issue, title, sentence } }: { locale: Locale; hit: SearchHit }) {
  const { search: words, withdrawn } = messages(locale).public.living
  const href = localised(issue ? urls.issue(report.slug, issue.number) : urls.report(report.slug), locale)
  return (
    <li>
      <p className="quiet small">
        <span>{issue ? words.issue(issue.number) : words.inReport}</span>
        {issue?.withdrawn && <span>{withdrawn.mark}</span>}
        {issue && <a href={localised(urls.report(report.slug), locale)} lang="zh-CN">{report.title}</a>}
      </p>
      <h2 lang="zh-CN"><a href={href}><Marked runs={title} /></a></h2>
      {sentence.length > 0 && <p lang="zh-CN"><Marked runs={sentence} /></p>}
    </li>
  )
}

function Marked({ runs }: { runs: MarkedRun[] }) {
  return runs.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))
}
