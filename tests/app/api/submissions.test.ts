import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledgement, followUp } from '../../../app/api/v1/_interface/schemas'
import { settings, useSettings } from '../../../lib/platform/env'
import { receiptFromKey } from '../../../lib/submissions/receipt-code'
import { useTestDatabase } from '../../support/database'
import { makeReport, type MadeReport } from '../../support/factories'
import { call, read, readProblem } from './support'
import { ownerPrisma, ownerQuery } from '../../support/owner'

useTestDatabase({ rateLimit: false })

let made: MadeReport
beforeAll(async () => {
  made = await makeReport()
})
const BODY = ' 雨后仍有积水。\r\n𠮷 👨‍👩‍👧 "引号" =1+1 <b> '
const submission = (over: object = {}) => ({
  report: made.report.slug, comments: [{ issue: '1', stance: 'not_resolved', body: BODY }], identity: 'anonymous', consentToPublish: false, ...over,
})
const post = (body: unknown, headers: Record<string, string> = {}) =>
  call('/api/v1/submissions', { method: 'POST', body, headers: { 'idempotency-key': randomUUID(), ...headers } })

describe('POST submissions', () => {
  it('answers 201 with number, receipt and the instant of receipt, and the lookup gives back what was sent', async () => {
    const sent = submission({ identity: 'office', name: '王·小明', phone: '13800000000', email: 'a@example.org', replyBy: 'email' })
    const response = await post(sent)
    expect(response.status).toBe(201)
    const { number, receipt, receivedAt } = await read(acknowledgement, response)
    const found = await call('/api/v1/receipts/lookup', { method: 'POST', body: { receipt } })
    expect(found.status).toBe(200)
    expect(await read(followUp, found)).toMatchObject({
      number, receivedAt, identity: 'office', name: '王·小明', phone: '13800000000', email: 'a@example.org', replyBy: 'email',
      comments: [{ issue: '1', stance: 'not_resolved', body: BODY, state: 'awaiting', outcome: null, replies: [] }],
    })
  })

  it('answers the same again with the same key, quoted or bare, and 409 with another content', async () => {
    const key = randomUUID()
    const first = await (await post(submission(), { 'idempotency-key': key })).text()
    const again = await post(submission(), { 'idempotency-key': `"${key}"` })
    expect([again.status, await again.text()]).toEqual([201, first])
    const other = await post(submission({ consentToPublish: true }), { 'idempotency-key': key })
    expect([other.status, (await readProblem(other)).code]).toEqual([409, 'key_reused_with_other_content'])
  })

  it('answers 400 naming the key and every wrong field at once, in the language asked for', async () => {
    const wrong = { ...submission(), comments: [{ issue: '1', stance: 'angry', body: ' ' }], name: '王', more: true }
    const response = await post(wrong, { 'idempotency-key': 'x', 'accept-language': 'en-GB,zh;q=0.5' })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-language')).toBe('en')
    const { code, errors } = await readProblem(response)
    expect(code).toBe('invalid_input')
    expect(errors!.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
      'Idempotency-Key: not_a_uuid', 'comments[0].stance: unknown_value', 'comments[0].body: required', 'more: unknown_field', 'name: not_when_anonymous',
    ])
    expect(errors!.every(({ message }) => /^[\x20-\x7e“”‘’]+$/.test(message))).toBe(true)
    const chinese = await readProblem(await post(wrong))
    expect(chinese.errors!.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true)
  })

  it('answers 400 naming the header where the key is missing, and the comment whose issue is unknown', async () => {
    const missing = await readProblem(await call('/api/v1/submissions', { method: 'POST', body: submission() }))
    expect(missing.errors).toMatchObject([{ path: 'Idempotency-Key', problem: 'required' }])
    const comments = ['1', '99'].map((issue) => ({ issue, stance: 'affirms', body: 'x' }))
    const unknown = await readProblem(await post(submission({ comments })))
    expect(unknown).toMatchObject({ status: 400, errors: [{ path: 'comments[1].issue', problem: 'unknown_issue' }] })
  })

  it.each(['{', '', 'nothing', '{"a":1}}', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])])('answers 400 where the body is no JSON (%#)', async (text) => {
    const response = await call('/api/v1/submissions', { method: 'POST', text, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } })
    expect(await readProblem(response)).toMatchObject({ status: 400, code: 'malformed_json' })
  })

  it.each(['null', '[]', '7', '"text"', '{}', '[[[[[[[[[[]]]]]]]]]]'])('answers 400 where the JSON is no submission (%s)', async (text) => {
    const response = await call('/api/v1/submissions', { method: 'POST', text, headers: { 'idempotency-key': randomUUID() } })
    expect(await readProblem(response)).toMatchObject({ status: 400, code: 'invalid_input' })
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'multipart/form-data; boundary=x', 'application/jsonp'])('answers 415 to %s', async (type) => {
    const response = await post(submission(), { 'content-type': type })
    expect(response.headers.get('accept-post')).toBe('application/json')
    expect(await readProblem(response)).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })
  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])('takes %s', async (type) => {
    expect((await post(submission(), { 'content-type': type })).status).toBe(201)
  })

  it('answers 404 to a report that is unknown or a draft', async () => {
    const draft = await makeReport({ published: false })
    for (const report of ['nowhere', draft.report.slug, 'a'.repeat(200), '../x']) expect(await readProblem(await post(submission({ report })))).toMatchObject({ status: 404, code: 'report_not_found' })
  })

  it.each([['closed', 'window_closed'], ['upcoming', 'window_not_open'], ['not_stated', 'window_not_stated']] as const)(
    'answers 422 where the window is %s, with what to do instead', async (window, code) => {
      const other = await makeReport({ window })
      const found = await readProblem(await post(submission({ report: other.report.slug }), { 'accept-language': 'en' }))
      expect(found).toMatchObject({
        status: 422, code, type: `urn:huiyin:problem:${code}`,
        window: { opensAt: other.report.opensAt?.toISOString() ?? null, closesAt: other.report.closesAt?.toISOString() ?? null, timeZone: 'Asia/Shanghai' },
        contacts: { phones: [{ number: '027-61000000', hours: '9:00-17:00' }], emails: ['office@example.org'], postalAddress: '云泽区人民路1号' },
      })
      expect(found.detail).toContain('027-61000000')
      expect(found.detail).not.toMatch(/below/)
    })

  it('answers 500 with the id of the request and nothing of what went wrong', async () => {
    await ownerQuery(`CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'secret of the database'; END $$;
      CREATE TRIGGER fail BEFORE INSERT ON comments FOR EACH ROW EXECUTE FUNCTION fail()`)
    const requestId = randomUUID()
    const response = await post(submission(), { 'x-request-id': requestId })
    await ownerQuery('DROP FUNCTION fail CASCADE')
    expect(await response.clone().text()).not.toContain('secret')
    expect(await readProblem(response)).toMatchObject({ status: 500, code: 'internal_error', requestId })
  })

  it('answers 503 with Retry-After where a commit is not confirmed', async () => {
    await ownerQuery(`CREATE FUNCTION unconfirmed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE WARNING USING ERRCODE = 'query_canceled', MESSAGE = 'canceling wait for synchronous replication'; RETURN NULL; END $$;
      CREATE TRIGGER unconfirmed AFTER INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION unconfirmed()`)
    const response = await post(submission())
    await ownerQuery('DROP FUNCTION unconfirmed CASCADE')
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await readProblem(response)).toMatchObject({ status: 503, code: 'unavailable' })
  })

  it('takes twenty comments of full length in the widest characters', async () => {
    const whole = await makeReport({ issueCount: 20 })
    const comments = whole.issues.map(({ number }) => ({ issue: number, stance: 'information', body: '𠮷'.repeat(5000) }))
    const response = await post(submission({ report: whole.report.slug, comments }))
    expect(response.status).toBe(201)
    const { receipt } = await read(acknowledgement, response)
    const found = await read(followUp, await call('/api/v1/receipts/lookup', { method: 'POST', body: { receipt } }))
    expect(found.comments.map(({ issue, stance, body }) => ({ issue, stance, body }))).toEqual(comments)
  })

  it('makes one submission of 200 at once with one key', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 200 }, async () => {
      const response = await post(submission(), { 'idempotency-key': key })
      return `${response.status} ${await response.text()}`
    }))
    expect(new Set(answers).size).toBe(1)
    expect(await ownerPrisma().submission.count({ where: { idempotencyKey: key } })).toBe(1)
  })
})

describe('POST receipts/lookup', () => {
  it('answers a wrong and a malformed receipt alike', async () => {
    const bodyOf = async (receipt: string) => {
      const { requestId: _, ...rest } = await readProblem(await call('/api/v1/receipts/lookup', { method: 'POST', body: { receipt } }))
      return rest
    }
    const unknown = await bodyOf(receiptFromKey(randomUUID()))
    expect(unknown).toMatchObject({ status: 404, code: 'receipt_unknown' })
    for (const receipt of ['', 'x', '\u0000', 'Z'.repeat(10_000)]) expect(await bodyOf(receipt)).toEqual(unknown)
  })

  it.each([{}, { receipt: 7 }, { receipt: null }, { receipt: 'x', more: 1 }, []])('answers 400 to %j', async (body) => {
    expect((await readProblem(await call('/api/v1/receipts/lookup', { method: 'POST', body }))).status).toBe(400)
  })
})

describe('one address sending too often', () => {
  beforeEach(async () => {
    await ownerPrisma().rateLimit.deleteMany()
  })
  it('gets 429 with Retry-After, and forged headers gain nothing', async () => {
    useSettings({ ...settings(), rateLimit: true })
    const statuses: number[] = []
    let last: Response | null = null
    for (let at = 0; at < 21; at += 1) {
      last = await call('/api/v1/receipts/lookup', { method: 'POST', body: { receipt: 'x' }, headers: { 'x-forwarded-for': `203.0.113.${at}` } })
      statuses.push(last.status)
    }
    useSettings({ ...settings(), rateLimit: false })
    expect(statuses.filter((status) => status === 404)).toHaveLength(20)
    expect(Number(last!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await readProblem(last!)).toMatchObject({ status: 429, code: 'too_many_requests' })
  })
})
