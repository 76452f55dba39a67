import { ownerQuery } from '../support/owner'

export const SEARCHED_REPORTS = 40
export const SEARCHED_ISSUES = 2000
/** Stands in one issue of all. */
export const RARE_WORD = '闸门锈蚀'
const CHARACTERS = '巡察整改落实台账更新积水管道清淤责任单位完成情况问题反馈群众意见公开期限水务局道路排水井盖平台核对人员培训制度建立健全长效机制督促检查资金使用规范采购流程档案管理安全生产隐患排查'

/** Two thousand issues of four hundred characters in forty published reports of the organisation that is there, written in bulk; the characters are drawn, always alike. */
export async function fillForSearch(): Promise<void> {
  await ownerQuery('SELECT setseed(0.5)')
  await ownerQuery(`
    WITH drawn AS MATERIALIZED (
      SELECT n, string_agg(substr($1, 1 + floor(random() * length($1))::int, 1), '') AS text FROM generate_series(1, $2::int) n, generate_series(1, 420) GROUP BY n
    ), reported AS (
      INSERT INTO reports (id, organisation_id, slug, time_zone) SELECT gen_random_uuid(), o.id, 'searched-' || n, 'Asia/Shanghai'
      FROM (SELECT id FROM organisations LIMIT 1) o, generate_series(1, $3::int) n RETURNING id, substr(slug, 10)::int AS n
    ), revised AS (
      INSERT INTO report_revisions (id, report_id, number, title, source_name, source_text, source_digest, blocks, phones, emails, by_operator)
      SELECT gen_random_uuid(), r.id, 1, '整改情况的通报之' || r.n, 'report.txt', '', sha256(''), '[]', '[]', '{}', true FROM reported r RETURNING id, report_id
    ), listed AS (
      INSERT INTO issues (id, report_id, number, progress) SELECT gen_random_uuid(), r.id, d.n::text, 'completed'
      FROM drawn d JOIN reported r ON r.n = 1 + d.n % $3 RETURNING id, report_id, number
    )
    INSERT INTO issue_texts (revision_id, issue_id, position, title, paragraphs, measures)
    SELECT v.id, i.id, d.n, left(d.text, 20) || CASE WHEN d.n = 77 THEN $4 ELSE '' END, ARRAY[substr(d.text, 21, 200) || '。', substr(d.text, 221) || '。'], '{}'
    FROM listed i JOIN revised v ON v.report_id = i.report_id JOIN drawn d ON d.n = i.number::int`, [CHARACTERS, SEARCHED_ISSUES, SEARCHED_REPORTS, RARE_WORD])
  await ownerQuery(`UPDATE issues SET published_at = now() WHERE report_id IN (SELECT id FROM reports WHERE slug LIKE 'searched-%')`)
  await ownerQuery(`UPDATE report_revisions v SET status = 'published', published_at = now() FROM reports r WHERE r.id = v.report_id AND r.slug LIKE 'searched-%'`)
  await ownerQuery(`UPDATE reports r SET status = 'published', published_at = now(), current_revision_id = v.id FROM report_revisions v WHERE v.report_id = r.id AND r.slug LIKE 'searched-%'`)
  await ownerQuery('ANALYZE')
}
