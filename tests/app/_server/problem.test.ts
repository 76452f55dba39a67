import { beforeAll, describe, expect, it } from 'vitest'
import { Problem, problemOf } from '../../../app/_server/problem'
import { problem } from '../../../app/api/v1/_interface/schemas'
import { useSettings } from '../../../lib/platform/env'
import { InvalidInput, Refusal, refusals, type RefusalReason } from '../../../lib/platform/errors'
import { Unavailable } from '../../../lib/platform/unavailable'
import { testSettings } from '../../support/database'

beforeAll(() => useSettings(testSettings()))
const requestId = 'the request'
const windowDetails = { at: new Date(), opensAt: new Date(0), closesAt: new Date(1), timeZone: 'Asia/Shanghai', phones: [{ number: '12345', hours: null }], emails: [], postalAddress: null }

describe('what was thrown becomes a problem', () => {
  const statuses = { not_found: 404, gone: 410, forbidden: 403, refused: 422, conflict: 409, too_many_requests: 429 } as const
  it.each(Object.keys(refusals) as RefusalReason[])('every refusal has its status, its code and words in both languages (%s)', (reason) => {
    const thrown = new Refusal(reason, reason.startsWith('window_') ? windowDetails : reason === 'report_withdrawn' ? { withdrawnAt: new Date(0), reason: '公布的版本有误。' } : {})
    const [zh, en] = (['zh', 'en'] as const).map((locale) => {
      const { status, body } = problemOf(thrown, { locale, requestId })
      expect(status).toBe(statuses[refusals[reason]])
      return problem.parse(JSON.parse(body))
    })
    expect([zh!.code, en!.code]).toEqual([reason, reason])
    expect(zh!.title).toMatch(/\p{Script=Han}/u)
    expect(en!.title).not.toMatch(/\p{Script=Han}/u)
    expect(en!.detail).not.toMatch(/\p{Script=Han}/u)
  })

  it('names of very many wrong fields only the first hundred', () => {
    const fields = Array.from({ length: 5000 }, (_, at) => ({ path: `field${at}`, problem: 'unknown_field' as const }))
    expect(problem.parse(JSON.parse(problemOf(new InvalidInput(fields), { requestId }).body)).errors).toHaveLength(100)
  })

  it('says the limit of a field that is too long', () => {
    const { errors } = problem.parse(JSON.parse(problemOf(new InvalidInput([{ path: 'comments[0].body', problem: 'too_long', limit: 5000 }]), { requestId, locale: 'en' }).body))
    expect(errors).toMatchObject([{ path: 'comments[0].body', problem: 'too_long', limit: 5000 }])
    expect(errors![0]!.message).toMatch(/5,?000/)
  })

  it('keeps the headers that belong to it', () => {
    expect(problemOf(new Problem('method_not_allowed', { allow: 'GET' }), { requestId })).toMatchObject({ status: 405, headers: { allow: 'GET' } })
    expect(problemOf(new Refusal('too_many_requests', { retryAfterSeconds: 7 }), { requestId })).toMatchObject({ status: 429, headers: { 'retry-after': '7' } })
    expect(problemOf(new Unavailable('outcome_unknown'), { requestId }).headers['retry-after']).toMatch(/^\d+$/)
  })

  it.each([
    Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' }), Object.assign(new Error('x'), { code: '57P01' }), Object.assign(new Error('x'), { code: '53300' }),
    new Error('Connection terminated unexpectedly'), new Error('timeout exceeded when trying to connect'),
    new Error('wrapped', { cause: Object.assign(new Error('x'), { code: '08006' }) }),
  ])('is 503 where the database is away (%#)', (thrown) => expect(problemOf(thrown, { requestId }).status).toBe(503))

  it.each([new Error('a phone number'), 'text', null, Object.assign(new Error('x'), { code: '23505' }), Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' })])(
    'is 500 and says nothing else where it is a fault of ours (%#)', (thrown) => {
      const { status, body } = problemOf(thrown, { requestId, locale: 'en' })
      expect(status).toBe(500)
      expect(body).not.toContain('a phone number')
      expect(problem.parse(JSON.parse(body))).toMatchObject({ code: 'internal_error', requestId })
    })
})
