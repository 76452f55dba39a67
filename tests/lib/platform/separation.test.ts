import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCitizen, asSystem, contextOf, type Acting, type StaffContext } from '../../../lib/platform/context'
import { addressFor, connection, prisma, query } from '../../../lib/platform/database'
import { databaseRoles, groupRole, loginRole } from '../../../lib/platform/database-roles'
import { useTestDatabase } from '../../support/database'
import { makeOrganisation, makeReport, makeSubmission, staffContext, makeStaff } from '../../support/factories'
import { ownerPrisma, ownerQuery } from '../../support/owner'
import { makeWholeOrganisation, type WholeOrganisation } from '../../support/whole-organisation'

const database = useTestDatabase()
const REFUSED = '42501'

let all: WholeOrganisation[]
let tables: { name: string; key: string; columns: string[] }[]
let desk: pg.Client

beforeAll(async () => {
  all = []
  for (let count = 0; count < 3; count += 1) all.push(await makeWholeOrganisation())
  tables = (await ownerQuery<(typeof tables)[number]>(
    `SELECT c.relname AS name, (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
       ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns
     FROM pg_class c WHERE c.relrowsecurity AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)).rows
  // The login of the desk, set to no organisation.
  desk = new pg.Client({ connectionString: addressFor(all[0]!.ctx) })
  await desk.connect()
})
afterAll(() => desk.end())

const rowsOf = async (ctx: Acting, table: string) => (await query<{ row: string }>(ctx, `SELECT t::text AS row FROM ${table} t`)).rows.map(({ row }) => row)
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'done', (error: { code?: string }) => error.code)

describe('what belongs to one organisation', () => {
  it('is seen by its own staff alone, in every table and without any filter', async () => {
    for (const { name } of tables) {
      const seen = await Promise.all(all.map(({ ctx }) => rowsOf(ctx, name)))
      const stored = (await ownerQuery<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)).rows.map(({ row }) => row)
      expect(seen.every((rows) => rows.length > 0), name).toBe(true)
      expect(seen.flat().sort(), name).toEqual(stored.sort())
    }
  })

  it('cannot be changed, deleted or asked for by its key', async () => {
    const [ours, theirs] = [all[0]!.ctx, all[1]!.ctx]
    for (const { name, key } of tables) {
      const { rows } = await query<{ id: string }>(theirs, `SELECT ${key}::text AS id FROM ${name} LIMIT 1`)
      const values = [rows[0]!.id]
      expect((await query(ours, `SELECT FROM ${name} WHERE ${key}::text = $1`, values)).rowCount, name).toBe(0)
      for (const statement of [`UPDATE ${name} SET ${key} = ${key} WHERE ${key}::text = $1`, `DELETE FROM ${name} WHERE ${key}::text = $1`]) {
        const changed = await query(ours, statement, values).then(({ rowCount }) => rowCount, (error: { code?: string }) => error.code)
        expect([0, REFUSED], statement).toContain(changed)
      }
    }
  })

  it('cannot be added to', async () => {
    const [ours, theirs] = [all[0]!.ctx, all[1]!.ctx]
    for (const { name, key, columns } of tables) {
      const list = columns.map((column) => `"${column}"`).join(', ')
      const { rows } = await query<{ row: Record<string, unknown> }>(theirs, `SELECT to_jsonb(t) AS row FROM ${name} t LIMIT 1`)
      const row = { ...rows[0]!.row, ...(key === 'id' ? { id: name === 'audit_events' ? 10_000_000 : randomUUID() } : {}) }
      const added = codeOf(query(ours, `INSERT INTO ${name} (${list}) SELECT ${list} FROM jsonb_populate_record(null::${name}, $1)`, [JSON.stringify(row)]))
      expect(await added, name).toBe(REFUSED)
    }
  })

  it('cannot be given away, nor taken over by what hangs from it', async () => {
    const [ours, theirs] = [all[0]!, all[1]!]
    const moves: [string, string, string][] = [
      ['reports', 'organisation_id', theirs.organisation.id], ['units', 'organisation_id', theirs.organisation.id], ['staff', 'organisation_id', theirs.organisation.id],
      ['staff', 'unit_id', theirs.unit.id], ['cases', 'lead_unit_id', theirs.unit.id], ['cases', 'comment_id', theirs.comment.id], ['replies', 'case_id', theirs.caseId],
      ['case_assignments', 'unit_id', theirs.unit.id], ['issues', 'report_id', theirs.made.report.id], ['window_extensions', 'report_id', theirs.made.report.id],
    ]
    for (const [table, column, value] of moves) expect(await codeOf(query(ours.ctx, `UPDATE ${table} SET ${column} = $1`, [value])), `${table}.${column}`).not.toBe('done')
  })
})

describe('a connection of the desk', () => {
  it('that is set to no organisation sees nothing and writes nothing', async () => {
    for (const { name } of tables) expect((await desk.query(`SELECT FROM ${name}`)).rowCount, name).toBe(0)
    const unit = desk.query('INSERT INTO units (id, organisation_id, name) VALUES ($1, $2, $3)', [randomUUID(), all[0]!.organisation.id, 'x'])
    expect(await codeOf(unit)).toBe(REFUSED)
    expect((await desk.query('UPDATE reports SET time_zone = time_zone')).rowCount).toBe(0)
  })

  it('stays with its organisation, however many ask at once and however many organisations there are', async () => {
    const more = await Promise.all(Array.from({ length: 20 }, async () => staffContext(await makeStaff(await makeOrganisation(), ['auditor']))))
    const asking = Array.from({ length: 400 }, (_, at): StaffContext => [...all.map(({ ctx }) => ctx), ...more][(at * 7) % (all.length + more.length)]!)
    const seen = await Promise.all(asking.map(async (ctx) => (await query<{ id: string }>(ctx, 'SELECT current_organisation() AS id, pg_sleep(0.001)')).rows[0]!.id))
    expect(seen).toEqual(asking.map(({ actor }) => actor.organisationId))
    const names = await Promise.all(asking.slice(0, 60).map((ctx) => prisma(ctx).organisation.findMany({ select: { id: true } })))
    expect(names).toEqual(asking.slice(0, 60).map(({ actor }) => [{ id: actor.organisationId }]))
  })

  it('that comes back in the middle of a transaction is thrown away', async () => {
    const [ours, theirs] = [all[0]!.ctx, all[1]!.ctx]
    const left = await Promise.all(Array.from({ length: 4 }, () => connection(ours)))
    for (const client of left) await client.query('BEGIN')
    for (const client of left) client.release()
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => query<{ id: string }>(theirs, 'SELECT current_organisation() AS id')))
    const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.rows[0]!.id] : []))
    expect(answers.length).toBeGreaterThan(0)
    expect(new Set(answers)).toEqual(new Set([theirs.actor.organisationId]))
  })

  it('sees nothing when it is set to what is no organisation', async () => {
    const ctx = contextOf({ ...all[0]!.ctx.actor, organisationId: "' OR true --" })
    expect(await codeOf(query(ctx, 'SELECT FROM reports'))).toBe('22P02')
    expect((await query(contextOf({ ...all[0]!.ctx.actor, organisationId: randomUUID() }), 'SELECT FROM reports')).rowCount).toBe(0)
  })
})

describe('the roles', () => {
  it('own nothing, are no superusers and step around no policy', async () => {
    const name = new URL(database.url()).pathname.slice(1)
    const names = databaseRoles.flatMap((role) => [loginRole(name, role), groupRole(role)])
    const { rows } = await ownerQuery(
      `SELECT rolname FROM pg_roles r WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication
         OR pg_has_role(r.oid, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER') OR EXISTS (SELECT FROM pg_class WHERE relowner = r.oid))`, [names])
    expect(rows).toEqual([])
    expect((await ownerQuery('SELECT FROM pg_roles WHERE rolname = ANY ($1)', [names])).rowCount).toBe(6)
  })

  it('cannot become another', async () => {
    const { rows: [owner] } = await ownerQuery<{ name: string }>('SELECT current_user AS name')
    for (const ctx of [asCitizen, asSystem, all[0]!.ctx]) {
      const { rows: [me] } = await query<{ name: string }>(ctx, 'SELECT session_user AS name')
      for (const other of [owner!.name, ...databaseRoles.map(groupRole).filter((group) => !me!.name.endsWith(group.replace('huiyin', '')))]) {
        expect(await codeOf(query(ctx, `SET ROLE ${other}`)), `${me!.name} as ${other}`).toBe(REFUSED)
      }
      expect(await codeOf(query(ctx, 'ALTER TABLE reports DISABLE ROW LEVEL SECURITY'))).toBe(REFUSED)
      expect(await codeOf(query(ctx, 'CREATE TABLE mine (id int)'))).toBe(REFUSED)
      expect(await codeOf(query(ctx, "SET session_replication_role = 'replica'"))).toBe(REFUSED)
    }
  })

  it('are what every connection of the program is opened as', async () => {
    await Promise.all([query(asCitizen, 'SELECT 1'), query(asSystem, 'SELECT 1'), query(all[0]!.ctx, 'SELECT 1')])
    const { rows } = await ownerQuery<{ name: string }>(
      `SELECT DISTINCT usename AS name FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'huiyin' ORDER BY 1`)
    const name = new URL(database.url()).pathname.slice(1)
    expect(rows.map((row) => row.name)).toEqual(databaseRoles.map((role) => loginRole(name, role)).sort())
  })
})

describe('the public', () => {
  it('sees what is public: no draft, nothing that hangs from one, no correction under way', async () => {
    const { rows } = await query<{ id: string }>(asCitizen, 'SELECT id FROM reports')
    expect(rows.map(({ id }) => id).sort()).toEqual(all.map(({ made }) => made.report.id).sort())
    for (const table of ['report_revisions', 'issues', 'submissions', 'comments']) {
      const { rowCount } = await query(asCitizen, `SELECT FROM ${table} WHERE report_id = ANY ($1)`, [all.map(({ draft }) => draft.report.id)])
      expect(rowCount, table).toBe(0)
    }
    const drafts = await query(asCitizen, 'SELECT FROM issue_texts WHERE revision_id = ANY ($1)', [all.map(({ draft }) => draft.revision.id)])
    expect(drafts.rowCount).toBe(0)
    for (const table of ['window_extensions', 'progress_updates', 'report_attachments', 'replies']) expect((await query(asCitizen, `SELECT FROM ${table}`)).rowCount, table).toBe(0)
  })

  it('reads no staff, no session, no invitation, no mail, no audit event and no contact detail', async () => {
    for (const table of ['staff', 'staff_sessions', 'invitations', 'four_eyes_waivers', 'mails', 'audit_events', 'submission_attachments', '_prisma_migrations']) {
      expect(await codeOf(query(asCitizen, `SELECT 1 FROM ${table}`)), table).toBe(REFUSED)
    }
    expect(await codeOf(query(asCitizen, 'SELECT phone FROM contacts'))).toBe(REFUSED)
    expect(await codeOf(query(asCitizen, 'SELECT email FROM contacts'))).toBe(REFUSED)
    expect(await codeOf(query(asCitizen, 'SELECT note FROM moderation_decisions'))).toBe(REFUSED)
  })

  it('reads the name of a sender who asked to be named and consented, and no other name', async () => {
    const { made } = all[0]!
    const named: string[] = []
    for (const [identity, consentToPublish] of [['public', true], ['public', false], ['office', true]] as const) {
      const { submission } = await makeSubmission(made, { identity, consentToPublish })
      await ownerPrisma().contact.create({ data: { submissionId: submission.id, name: new Uint8Array(randomBytes(8)) } })
      if (identity === 'public' && consentToPublish) named.push(submission.id)
    }
    const { rows } = await query<{ id: string }>(asCitizen, 'SELECT submission_id AS id FROM contacts WHERE name IS NOT NULL')
    expect(rows.map(({ id }) => id)).toEqual(named)
  })

  it('changes no report and no comment, publishes nothing and speaks for nobody', async () => {
    const { made, submission, comment } = all[0]!
    const refused: [string, unknown[]?][] = [
      ['UPDATE reports SET id = id'], ["UPDATE reports SET status = 'draft'"], ['UPDATE comments SET public_body = body'], ['DELETE FROM submissions'], ['UPDATE submissions SET consent_to_publish = true'],
      ['INSERT INTO comments (id, submission_id, report_id, revision_id, position, stance, body, public_body) SELECT $1, submission_id, report_id, revision_id, 9, stance, body, body FROM comments WHERE id = $2', [randomUUID(), comment.id]],
      ["INSERT INTO mails (id, kind, submission_id) VALUES ($1, 'comment_answered', $2)", [randomUUID(), submission.id]],
      ["INSERT INTO audit_events (organisation_id, actor_kind, action, subject_type, subject_id, request_id) VALUES ($1, 'staff', 'reply.approved', 'reply', '1', '1')", [made.organisation.id]],
    ]
    for (const [statement, values] of refused) expect(await codeOf(query(asCitizen, statement, values)), statement).toBe(REFUSED)
  })

  it('sends nothing to a draft', async () => {
    const { draft } = all[0]!
    const sent = query(asCitizen, `INSERT INTO submissions (id, report_id, idempotency_key, content_digest, receipt_hash, channel, locale, identity, consent_to_publish)
      VALUES ($1, $2, $1, '\\x00', $3, 'web', 'zh', 'anonymous', false)`, [randomUUID(), draft.report.id, randomBytes(32)])
    expect(await codeOf(sent)).toBe(REFUSED)
  })
})

it('a report that another organisation has as a draft keeps its address', async () => {
  const { report } = await makeReport({ organisation: all[1]!.organisation, published: false })
  expect((await query<{ taken: boolean }>(all[0]!.ctx, 'SELECT slug_is_taken($1) AS taken', [report.slug])).rows).toEqual([{ taken: true }])
})
