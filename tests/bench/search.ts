import { setTimeout as sleep } from 'node:timers/promises'
import { contextOf } from '../../lib/platform/context'
import { searchReports } from '../../lib/reports/search/search-reports'
import { ownerQuery } from '../support/owner'
import { fillForSearch, RARE_WORD, SEARCHED_ISSUES } from './search-scene'

export type SearchFigures = { median: number; p99: number; mostHits: number; everywhere: number }

/** What people type: one hit, a few hundred, several words, none; and, apart, the worst there is: one character that stands in every issue. */
const QUERIES = [RARE_WORD, RARE_WORD.slice(0, 2), '积水', '整改 台账', '责任 单位 公开', '没有这些字']
const EVERYWHERE = '水'
const ROUNDS = 40

/** How long a search takes from the words to the marked sentences, one after the other on one connection's worth of work. */
export async function measureSearch(say: (line: string) => void): Promise<SearchFigures> {
  await fillForSearch()
  const ctx = contextOf({ kind: 'citizen' as const })
  const timed = async (q: string) => {
    const begun = performance.now()
    const { total } = await searchReports(ctx, { q })
    return { ms: performance.now() - begun, total }
  }
  const scans = await indexScans()
  for (const q of QUERIES) await timed(q)
  const times: number[] = []
  let mostHits = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const q of QUERIES) {
      const { ms, total } = await timed(q)
      times.push(ms)
      mostHits = Math.max(mostHits, total)
    }
  }
  const worst: number[] = []
  for (let round = 0; round < 5; round += 1) worst.push((await timed(EVERYWHERE)).ms)
  await expectMore(scans)
  const at = (values: number[], part: number) => values.sort((one, other) => one - other)[Math.floor((values.length - 1) * part)]!
  const figures = { median: at(times, 0.5), p99: at(times, 0.99), mostHits, everywhere: at(worst, 0.5) }
  say(`search over ${SEARCHED_ISSUES} issues: median ${figures.median.toFixed(1)} ms, p99 ${figures.p99.toFixed(1)} ms, up to ${mostHits} hits; in every issue ${figures.everywhere.toFixed(1)} ms`)
  return figures
}

async function indexScans(): Promise<number> {
  const { rows } = await ownerQuery<{ scans: number }>(`SELECT idx_scan::int AS scans FROM pg_stat_user_indexes WHERE indexrelname = 'issue_texts_search'`)
  return rows[0]!.scans
}

/** A search that went past the index would be no figure of ours. What was counted shows up within a second or two. */
async function expectMore(before: number): Promise<void> {
  for (let tries = 0; tries < 30; tries += 1) {
    if ((await indexScans()) > before) return
    await sleep(200)
  }
  throw new Error('the searches did not use the index')
}
