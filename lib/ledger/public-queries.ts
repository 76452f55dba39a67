import type { Context } from '../platform/context'
import { query } from '../platform/database'
import type { Outcome, Stance } from '../platform/generated/prisma/enums'
import { publicCommentSql } from '../submissions/visibility'

/** What came in about one issue and what became of it, as anyone may see it. */
export type IssueCounts = {
  received: number
  /** Shown after moderation. */
  shown: number
  /** With a released reply or an outcome. */
  answered: number
  byStance: Record<Stance, number>
  byOutcome: Partial<Record<Outcome, number>>
}

const none = (): IssueCounts => ({
  received: 0, shown: 0, answered: 0, byStance: { affirms: 0, not_resolved: 0, information: 0, suggestion: 0 }, byOutcome: {},
})

export type LedgerCounts = { total: IssueCounts; about(issueNumber: string | null): IssueCounts }

/** The ledger of a report in figures: per issue, about the report as a whole (`null`), and in all. */
export async function countByIssue(ctx: Context, { reportId }: { reportId: string }): Promise<LedgerCounts> {
  const { rows } = await query<{ number: string | null; stance: Stance; outcome: Outcome | null; shown: boolean; answered: boolean; count: number }>(
    ctx, `SELECT i.number, c.stance, k.outcome, ${publicCommentSql} AS shown,
       (k.outcome IS NOT NULL OR EXISTS (SELECT FROM replies a WHERE a.case_id = k.id AND a.status = 'released')) AS answered, count(*)::int AS count
     FROM comments c LEFT JOIN issues i ON i.id = c.issue_id LEFT JOIN cases k ON k.comment_id = c.id
     WHERE c.report_id = $1 GROUP BY 1, 2, 3, 4, 5`, [reportId])
  const total = none()
  const byIssue = new Map<string | null, IssueCounts>()
  for (const row of rows) {
    const issue = byIssue.get(row.number) ?? none()
    byIssue.set(row.number, issue)
    for (const counts of [issue, total]) {
      counts.received += row.count
      counts.byStance[row.stance] += row.count
      if (row.shown) counts.shown += row.count
      if (row.answered) counts.answered += row.count
      if (row.outcome) counts.byOutcome[row.outcome] = (counts.byOutcome[row.outcome] ?? 0) + row.count
    }
  }
  return { total, about: (number) => byIssue.get(number) ?? none() }
}
