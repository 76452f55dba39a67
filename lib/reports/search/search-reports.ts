import type { Context } from '../../platform/context'
import { query } from '../../platform/database'
import { InvalidInput } from '../../platform/errors'
import { isStorable } from '../../platform/text'
import { markedSentence, markWords, type MarkedRun } from './sentence'
import { indexQuery, SEARCH_LIMIT, wordsOf } from './words'

export const HITS_PER_PAGE = 20

export type SearchHit = {
  report: { slug: string; title: string; organisation: { name: string; nameEn: string | null }; publishedAt: Date }
  /** Null: the hit stands in the report outside its issues. */
  issue: { number: string; withdrawn: boolean } | null
  title: MarkedRun[]
  /** The sentence with the hit; empty where the text is withdrawn. */
  sentence: MarkedRun[]
}

export type SearchResult = { words: string[]; hits: SearchHit[]; total: number; page: number; pages: number }

type HitRow = {
  slug: string; report_title: string; organisation_name: string; organisation_name_en: string | null; published_at: Date
  number: string | null; withdrawn: boolean; title: string; paragraphs: string[]; total: number
}

/**
 * Candidates come from the index; whether the words really stand there, each within one paragraph, is seen in the folded text, whose
 * first line is the title. Of a withdrawn issue only that is left. The texts themselves are read for the page alone.
 */
const HITS = `
WITH candidates AS (
  SELECT t.revision_id, t.issue_id, t.position, t.plain, i.withdrawn_at IS NOT NULL AS withdrawn, r.published_at
  FROM matching_issue_texts($1::tsquery) m
  JOIN reports r ON r.current_revision_id = m.revision_id AND r.status = 'published'
  JOIN issue_texts t ON t.revision_id = m.revision_id AND t.issue_id = m.issue_id
  JOIN issues i ON i.id = m.issue_id
  UNION ALL
  SELECT v.id, NULL, -1, v.plain, false, r.published_at
  FROM matching_revisions($1::tsquery) m JOIN report_revisions v ON v.id = m.revision_id
  JOIN reports r ON r.current_revision_id = v.id AND r.status = 'published'
), hits AS (
  SELECT c.revision_id, c.issue_id, c.position, c.withdrawn, c.published_at, found.last < found.line_end OR found.line_end = 0 AS by_title
  FROM candidates c, LATERAL (
    SELECT min(w.at) AS first, max(w.at) AS last, strpos(c.plain, E'\\n') AS line_end FROM (SELECT strpos(c.plain, word) AS at FROM unnest($2::text[]) word) w
  ) found
  WHERE found.first > 0
), page AS (
  SELECT *, count(*) OVER ()::int AS total FROM hits WHERE by_title OR NOT withdrawn
  ORDER BY by_title DESC, published_at DESC, revision_id DESC, position LIMIT $3 OFFSET $4
)
SELECT r.slug, v.title AS report_title, o.name AS organisation_name, o.name_en AS organisation_name_en, p.published_at, i.number, i.withdrawn_at IS NOT NULL AS withdrawn,
  coalesce(t.title, v.title) AS title, p.total,
  CASE WHEN i.id IS NULL THEN coalesce(v.outside, '{}') WHEN i.withdrawn_at IS NULL THEN t.paragraphs ELSE '{}' END AS paragraphs
FROM page p
JOIN report_revisions v ON v.id = p.revision_id JOIN reports r ON r.id = v.report_id JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN issues i ON i.id = p.issue_id LEFT JOIN issue_texts t ON t.revision_id = p.revision_id AND t.issue_id = p.issue_id
ORDER BY p.by_title DESC, p.published_at DESC, p.revision_id DESC, p.position`

/**
 * Searches the current texts of public reports and their issues for all words of a query, wherever each stands: in the title first,
 * then by the newest report. A page behind the last one is the last. Throws InvalidInput `q` (too_long, forbidden_characters).
 */
export async function searchReports(ctx: Context, { q, page = 1 }: { q: string; page?: number }): Promise<SearchResult> {
  if ([...q.trim()].length > SEARCH_LIMIT) throw new InvalidInput([{ path: 'q', problem: 'too_long', limit: SEARCH_LIMIT }])
  if (!isStorable(q)) throw new InvalidInput([{ path: 'q', problem: 'forbidden_characters' }])
  const words = wordsOf(q)
  if (words.length === 0) return { words, hits: [], total: 0, page: 1, pages: 0 }
  const rows = await rowsOf(ctx, words, page)
  if (rows.length === 0 && page > 1) {
    const total = (await rowsOf(ctx, words, 1))[0]?.total ?? 0
    return total === 0 ? { words, hits: [], total, page: 1, pages: 0 } : searchReports(ctx, { q, page: Math.ceil(total / HITS_PER_PAGE) })
  }
  const total = rows[0]?.total ?? 0
  return { words, hits: rows.map((row) => hitOf(row, words)), total, page, pages: Math.ceil(total / HITS_PER_PAGE) }
}

async function rowsOf(ctx: Context, words: string[], page: number): Promise<HitRow[]> {
  const { rows } = await query<HitRow>(ctx, HITS, [indexQuery(words), words, HITS_PER_PAGE, (page - 1) * HITS_PER_PAGE])
  return rows
}

function hitOf(row: HitRow, words: string[]): SearchHit {
  return {
    report: { slug: row.slug, title: row.report_title, organisation: { name: row.organisation_name, nameEn: row.organisation_name_en }, publishedAt: row.published_at },
    issue: row.number === null ? null : { number: row.number, withdrawn: row.withdrawn },
    title: markWords(row.title, words),
    sentence: markedSentence(row.paragraphs, words),
  }
}
