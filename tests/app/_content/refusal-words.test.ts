import { describe, expect, it } from 'vitest'
import { refusalWords } from '../../../app/_content/refusal-words'
import { Refusal, refusals, type RefusalReason } from '../../../lib/platform/errors'
import { locales } from '../../../lib/platform/locale'

const reasons = Object.keys(refusals) as RefusalReason[]

describe.each(locales)('every refusal in %s', (locale) => {
  it.each(reasons)('%s says what happened and what to do, without an exclamation mark or a missing fact', (reason) => {
    const { title, what } = refusalWords(locale, new Refusal(reason))
    expect(title.length).toBeGreaterThan(3)
    expect(what.length).toBeGreaterThan(3)
    expect(`${title}${what}`).not.toMatch(/[!！]|undefined|null|\[object/)
  })
})

it('a closed window says when it closed and how else to reach the office', () => {
  const refusal = new Refusal('window_closed', {
    closesAt: new Date('2024-08-08T16:00:00Z'), timeZone: 'Asia/Shanghai', phones: [{ number: '027-61000251', hours: '工作日8:30-17:30' }], emails: ['a@example.cn'], postalAddress: null,
  })
  expect(refusalWords('zh', refusal).what).toContain('2024年8月8日（星期四）24:00（北京时间）')
  expect(refusalWords('zh', refusal).what).toContain('电话 027-61000251（工作日8:30-17:30）；电子邮箱 a@example.cn')
  expect(refusalWords('en', refusal).what).toContain('Thursday 8 August 2024, 24:00 (Beijing time)')
})
