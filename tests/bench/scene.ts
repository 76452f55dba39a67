import { randomUUID } from 'node:crypto'
import { readAndParse } from '../../lib/importing/read-and-parse'
import { contextOf } from '../../lib/platform/context'
import { importReport } from '../../lib/reports/commands/import-report'
import { publishReport } from '../../lib/reports/commands/publish-report'
import { acceptSubmission } from '../../lib/submissions/accept-submission'
import { LONG_REPORT, longReportText, reportText, sayings } from './report-text'
import { ownerQuery } from '../support/owner'

export const ISSUES = 52
export const ISSUE_WITH_COMMENTS = '12'
export const COMMENTS_SHOWN = 100
export const COMMENTS_EXPORTED = 100_000
export const SAID = '雨后两小时，地铁口仍有约二十厘米的积水，建议再清疏下游管道，并公布应急联系人和每次强降雨后的处置情况。'.repeat(2)

/** Publishes the report of 52 issues, open now; gives its slug. */
export const publishScene = (root: string, slug: string) => publishText(slug, reportText(root, ISSUES), ISSUES)

/** Publishes the report of 500 issues and 200,000 characters. */
export const publishLongScene = (root: string, slug: string) => publishText(slug, longReportText(root), LONG_REPORT.issues)

async function publishText(slug: string, text: string, issues: number): Promise<void> {
  const bytes = Buffer.from(text)
  const ctx = contextOf({ kind: 'operator' as const })
  const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString()
  const name = `${slug}.txt`
  const { parsed, lines } = await readAndParse({ bytes, fileName: name })
  const { issueCount } = await importReport(ctx, { parsed, source: { name, lines, bytes }, slug, opens: day(-1), closes: day(20) })
  if (issueCount !== issues) throw new Error(`the report has ${issueCount} issues`)
  await publishReport(ctx, { slug })
}

/** A hundred comments about one issue, as if a moderator had published them. */
export async function showComments(root: string, slug: string): Promise<void> {
  for (const body of sayings(root, COMMENTS_SHOWN)) {
    await acceptSubmission(contextOf({ kind: 'citizen' as const }), {
      key: randomUUID(), channel: 'web',
      submission: { report: slug, comments: [{ issue: ISSUE_WITH_COMMENTS, stance: 'not_resolved', body }], identity: 'anonymous', consentToPublish: true },
    })
  }
  await ownerQuery(`UPDATE comments SET moderation = 'published', public_body = body, published_at = received_at`)
}

/** A hundred thousand comments to a second report, written in bulk. */
export async function fillForExport(slug: string): Promise<void> {
  await ownerQuery(`
    WITH report AS (SELECT id, current_revision_id FROM reports WHERE slug = $1),
    sent AS (
      INSERT INTO submissions (id, report_id, idempotency_key, content_digest, receipt_hash, channel, locale, identity, consent_to_publish)
      SELECT gen_random_uuid(), r.id, gen_random_uuid(), sha256(n::text::bytea), sha256(('receipt ' || n)::bytea), 'api', 'zh', 'anonymous', true
      FROM report r CROSS JOIN generate_series(1, $2::int) n RETURNING id, report_id
    ), numbered AS (SELECT id, report_id, row_number() OVER () AS n FROM sent), placed AS (
      SELECT t.issue_id, row_number() OVER (ORDER BY t.position) - 1 AS place FROM report r JOIN issue_texts t ON t.revision_id = r.current_revision_id
    )
    INSERT INTO comments (id, submission_id, report_id, revision_id, issue_id, position, stance, body)
    SELECT gen_random_uuid(), s.id, s.report_id, r.current_revision_id, i.issue_id, 0, 'suggestion', $3 || s.n
    FROM numbered s JOIN report r ON r.id = s.report_id JOIN placed i ON i.place = s.n % $4::int`, [slug, COMMENTS_EXPORTED, SAID, ISSUES])
  await ownerQuery('ANALYZE')
}
