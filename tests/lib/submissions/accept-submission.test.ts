import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { InvalidInput, Refusal } from '../../../lib/platform/errors'
import { unseal } from '../../../lib/platform/sealing'
import { Unavailable } from '../../../lib/platform/unavailable'
import { contactPlace } from '../../../lib/submissions/contact-places'
import { receiptHash } from '../../../lib/submissions/receipt-code'
import type { SubmissionInput } from '../../../lib/submissions/schema'
import { useTestDatabase } from '../../support/database'
import { makeReport, type MadeReport } from '../../support/factories'
import { BODY, send, submissionTo } from './support'
import { closeJustNow } from '../../support/move-window'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase()

let open: MadeReport
beforeAll(async () => {
  open = await makeReport({ window: 'open' })
})

const countRows = async () => {
  const counts = [ownerPrisma().submission.count(), ownerPrisma().comment.count(), ownerPrisma().contact.count(), ownerPrisma().auditEvent.count(), ownerPrisma().mail.count()]
  return Promise.all(counts)
}
const refusalOf = async (sending: Promise<unknown>) => {
  const error: unknown = await sending.then(() => null, (thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw error ?? new Error('was not refused')
  return error
}

describe('accepting a submission', () => {
  it('writes the submission, its comments, the sealed contact, the audit event and the mail together', async () => {
    const comments: SubmissionInput['comments'] = [
      { issue: '2', stance: 'suggestion', body: ' 两端的空格\n和 "引号" \\ {大括号}, 都保留 ' },
      { issue: null, stance: 'affirms', body: '总体不错' },
    ]
    const sent = submissionTo(open.report.slug, {
      comments, identity: 'office', name: '阿不都·热合曼', phone: '027-85850000', email: 'a@example.org', replyBy: 'phone', emailReceipt: true, consentToPublish: false,
    })
    const { number, receipt, receivedAt, repeated } = await send(sent)
    expect(repeated).toBe(false)
    const row = await ownerPrisma().submission.findUniqueOrThrow({
      where: { number }, include: { contact: true, mails: true, comments: { orderBy: { position: 'asc' }, include: { issue: true } } },
    })
    expect(row).toMatchObject({ channel: 'api', locale: 'zh', identity: 'office', replyBy: 'phone', consentToPublish: false, receivedAt })
    expect(Buffer.from(row.receiptHash)).toEqual(receiptHash(receipt))
    expect(row.comments.map((comment) => ({ issue: comment.issue?.number ?? null, stance: comment.stance, body: comment.body }))).toEqual(comments)
    for (const comment of row.comments) {
      expect(comment).toMatchObject({ reportId: open.report.id, revisionId: open.revision.id, moderation: 'awaiting', publicBody: null, receivedAt })
    }
    expect(unseal(row.contact!.name!, contactPlace(row.id, 'name'))).toBe('阿不都·热合曼')
    expect(unseal(row.contact!.phone!, contactPlace(row.id, 'phone'))).toBe('027-85850000')
    expect(unseal(row.contact!.email!, contactPlace(row.id, 'email'))).toBe('a@example.org')
    expect(row.mails).toMatchObject([{ kind: 'receipt', status: 'queued', replyId: null }])
    const events = await ownerPrisma().auditEvent.findMany({ where: { subjectId: row.id } })
    expect(events).toMatchObject([{ action: 'submission.received', actorKind: 'citizen', organisationId: open.organisation.id, details: { comments: 2, channel: 'api' } }])
    expect(JSON.stringify(events, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/热合曼|85850000|example\.org|不错/)
  })

  it('writes neither contact nor mail where none is given or asked for', async () => {
    const { number } = await send(submissionTo(open.report.slug))
    const row = await ownerPrisma().submission.findUniqueOrThrow({ where: { number }, include: { contact: true, mails: true } })
    expect([row.contact, row.mails]).toEqual([null, []])
  })

  it('answers with the instant that the database kept', async () => {
    const { number, receivedAt } = await send(submissionTo(open.report.slug))
    expect((await ownerPrisma().submission.findUniqueOrThrow({ where: { number } })).receivedAt).toEqual(receivedAt)
  })
})

describe('the same sending sent again', () => {
  it('is one submission with one receipt, 200 times at once', async () => {
    const before = await countRows()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 200 }, () => send(submissionTo(open.report.slug), key)))
    expect(new Set(answers.map(({ number, receipt, receivedAt }) => `${number} ${receipt} ${receivedAt.toISOString()}`)).size).toBe(1)
    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1)
    expect(await countRows()).toEqual([before[0]! + 1, before[1]! + 1, before[2], before[3]! + 1, before[4]])
  })

  it('is known by its key however the key is written', async () => {
    const key = randomUUID()
    const first = await send(submissionTo(open.report.slug), key)
    expect(await send(submissionTo(open.report.slug), key.toUpperCase())).toMatchObject({ number: first.number, receipt: first.receipt, repeated: true })
  })

  it('with another content is refused, and the first stays as it was', async () => {
    const key = randomUUID()
    const { number } = await send(submissionTo(open.report.slug), key)
    const other = submissionTo(open.report.slug, { comments: [{ issue: '1', stance: 'not_resolved', body: `${BODY} ` }] })
    expect((await refusalOf(send(other, key))).reason).toBe('key_reused_with_other_content')
    expect((await ownerPrisma().submission.findUniqueOrThrow({ where: { number }, include: { comments: true } })).comments).toMatchObject([{ body: BODY }])
  })

  it('commits a write before it is acknowledged, also after closing', async () => {
    const made = await makeReport({ window: 'open' })
    const key = randomUUID()
    const first = await send(submissionTo(made.report.slug), key)
    const version = async () => (await ownerQuery<{ xmin: string }>('SELECT xmin::text FROM submissions WHERE idempotency_key = $1', [key])).rows[0]!.xmin
    const written = [await version()]
    await send(submissionTo(made.report.slug), key)
    written.push(await version())
    await closeJustNow(made.report.slug)
    const late = await send(submissionTo(made.report.slug), key)
    written.push(await version())
    expect(late).toEqual({ ...first, repeated: true })
    expect(new Set(written).size).toBe(3)
    expect((await refusalOf(send(submissionTo(made.report.slug, { identity: 'office', name: '王' }), key))).reason).toBe('key_reused_with_other_content')
  })
})

describe('what is not accepted', () => {
  it.each([
    ['closed', 'window_closed'],
    ['upcoming', 'window_not_open'],
    ['not_stated', 'window_not_stated'],
  ] as const)('a submission to a report whose window is %s, with what to do instead', async (window, reason) => {
    const made = await makeReport({ window })
    const before = await countRows()
    const refusal = await refusalOf(send(submissionTo(made.report.slug)))
    expect(refusal.reason).toBe(reason)
    expect(refusal.details).toMatchObject({
      opensAt: made.report.opensAt, closesAt: made.report.closesAt, timeZone: 'Asia/Shanghai',
      phones: [{ number: '027-61000000', hours: '9:00-17:00' }], emails: ['office@example.org'], postalAddress: '云泽区人民路1号',
    })
    expect(refusal.details.at).toBeInstanceOf(Date)
    expect(await countRows()).toEqual(before)
  })

  it('a submission to a draft or to no report', async () => {
    const draft = await makeReport({ published: false })
    expect((await refusalOf(send(submissionTo(draft.report.slug)))).reason).toBe('report_not_found')
    expect((await refusalOf(send(submissionTo('nowhere')))).reason).toBe('report_not_found')
  })

  it('a comment about an issue that the report does not have, named by its place', async () => {
    const before = await countRows()
    const comments: SubmissionInput['comments'] = ['1', '99', '2', '01'].map((issue) => ({ issue, stance: 'information', body: BODY }))
    const error: unknown = await send(submissionTo(open.report.slug, { comments })).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InvalidInput)
    expect((error as InvalidInput).fields).toEqual([
      { path: 'comments[1].issue', problem: 'unknown_issue' }, { path: 'comments[3].issue', problem: 'unknown_issue' },
    ])
    expect(await countRows()).toEqual(before)
  })

  it('anything, when a later part fails', async () => {
    const before = await countRows()
    await ownerQuery(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no more mails'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON mails FOR EACH ROW EXECUTE FUNCTION fail()`)
    await expect(send(submissionTo(open.report.slug, { email: 'a@example.org', emailReceipt: true }))).rejects.toThrow('no more mails')
    await ownerQuery('DROP FUNCTION fail CASCADE')
    expect(await countRows()).toEqual(before)
  })

  it('a commit that a standby has not confirmed: it is no acknowledgement, and the same key may be sent again', async () => {
    await ownerQuery(`CREATE FUNCTION unconfirmed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE WARNING USING ERRCODE = 'query_canceled', MESSAGE = 'canceling wait for synchronous replication due to user request'; RETURN NULL; END $$;
      CREATE TRIGGER unconfirmed AFTER INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION unconfirmed()`)
    const key = randomUUID()
    await expect(send(submissionTo(open.report.slug), key)).rejects.toThrow(Unavailable)
    await ownerQuery('DROP FUNCTION unconfirmed CASCADE')
    expect(await send(submissionTo(open.report.slug), key)).toMatchObject({ repeated: true })
  })
})

describe('what arrives at the same moment', () => {
  it('is accepted or refused each by itself, whatever becomes of the others', async () => {
    const [other, closed] = [await makeReport(), await makeReport({ window: 'closed' })]
    const before = await countRows()
    const sendings = Array.from({ length: 200 }, (_, at) => {
      const comments = (count: number, issue: string): SubmissionInput['comments'] =>
        Array.from({ length: count }, (__, position) => ({ issue, stance: 'information', body: `第${at}件第${position}条` }))
      const named = { identity: 'office', name: `王${String.fromCharCode(0x4e00 + at)}` } as const
      return [
        submissionTo(open.report.slug, { comments: comments(1 + (at % 3), '1'), ...named }),
        submissionTo(other.report.slug, { comments: comments(20, '2') }),
        submissionTo(closed.report.slug),
        submissionTo(open.report.slug, { comments: comments(2, '99') }),
      ][at % 4]!
    })
    const outcomes = await Promise.all(sendings.map((sending) => send(sending).then(
      ({ number }) => number, (error: unknown) => (error instanceof Refusal ? error.reason : error instanceof InvalidInput ? error.fields.length : 'failed'))))
    expect(outcomes.filter((outcome) => outcome === 'window_closed')).toHaveLength(50)
    expect(outcomes.filter((outcome) => outcome === 2)).toHaveLength(50)
    for (const [at, outcome] of outcomes.entries()) {
      if (at % 4 > 1) continue
      const row = await ownerPrisma().submission.findUniqueOrThrow({ where: { number: String(outcome) }, include: { contact: true, comments: { orderBy: { position: 'asc' } } } })
      expect(row.comments.map((comment) => comment.body)).toEqual(sendings[at]!.comments.map((comment) => comment.body))
      expect(row.reportId).toBe(at % 4 === 0 ? open.report.id : other.report.id)
      expect(row.contact ? unseal(row.contact.name!, contactPlace(row.id, 'name')) : undefined).toBe(sendings[at]!.name)
    }
    const after = await countRows()
    expect([after[0]! - before[0]!, after[2]! - before[2]!, after[3]! - before[3]!]).toEqual([100, 50, 100])
  })

  it('fails alone where it fails', async () => {
    await ownerQuery(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fault of one'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON comments FOR EACH ROW WHEN (NEW.body = 'poison') EXECUTE FUNCTION fail()`)
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, (_, at) =>
      send(submissionTo(open.report.slug, { comments: [{ issue: '1', stance: 'affirms', body: at === 30 ? 'poison' : `第${at}件` }] }))))
    await ownerQuery('DROP FUNCTION fail CASCADE')
    expect(outcomes.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([30])
  })

  it('neither waits for itself nor for another where the same keys come crosswise', async () => {
    const keys = Array.from({ length: 40 }, () => randomUUID())
    const sendings = Array.from({ length: 10 }, (_, round) => (round % 2 ? keys : [...keys].reverse())).flat()
    const numbers = await Promise.all(sendings.map(async (key) => `${key} ${(await send(submissionTo(open.report.slug), key)).number}`))
    expect(new Set(numbers).size).toBe(40)
  })
})

describe('the closing instant', () => {
  it('parts 2,000 submissions: none is accepted at or after it, none refused before it', { timeout: 60_000 }, async () => {
    const closesAt = new Date(Date.now() + 2500)
    const made = await makeReport({ window: { opensAt: new Date(Date.now() - 60_000), closesAt } })
    const accepted: Date[] = []
    const refused: Date[] = []
    const sendings = Array.from({ length: 2000 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, (index / 2000) * 4000))
      const comments: SubmissionInput['comments'] = [{ issue: '1', stance: 'information', body: `第${index}条` }]
      try {
        accepted.push((await send(submissionTo(made.report.slug, { comments }))).receivedAt)
      } catch (error) {
        if (!(error instanceof Refusal) || error.reason !== 'window_closed') throw error
        refused.push(error.details.at as Date)
      }
    })
    await Promise.all(sendings)
    expect(accepted.length + refused.length).toBe(2000)
    expect(accepted.length).toBeGreaterThan(100)
    expect(refused.length).toBeGreaterThan(100)
    expect(accepted.filter((at) => at >= closesAt)).toEqual([])
    expect(refused.filter((at) => at < closesAt)).toEqual([])
    expect(await ownerPrisma().submission.count({ where: { reportId: made.report.id } })).toBe(accepted.length)
    expect(await ownerPrisma().submission.count({ where: { reportId: made.report.id, receivedAt: { gte: closesAt } } })).toBe(0)
  })

  it('is not reached by rounding: the last thousandth of a second before it still bears its own time', async () => {
    const { rows } = await ownerQuery<{ cut: boolean }>(
      `SELECT date_trunc('milliseconds', '2024-08-08T23:59:59.9999+08'::timestamptz) < '2024-08-09T00:00+08'::timestamptz AS cut`)
    expect(rows[0]!.cut).toBe(true)
  })
})
