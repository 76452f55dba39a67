import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueAddresses } from '../../../lib/importing/issue-addresses'

const addresses = (...issues: [number: string, section?: string][]) => issueAddresses(issues.map(([number, section]) => ({ number, section })))

test('an issue has its number for an address, whatever the section', () => {
  expect(addresses(['1', '（一）'], ['2', '（一）'], ['3', '（二）'])).toEqual(['1', '2', '3'])
  expect(addresses(['1.1', '1 大气'], ['2.1', '2 水'])).toEqual(['1.1', '2.1'])
})

test('where numbers restart, the section stands before them; a number used once stays bare', () => {
  expect(addresses(['1', '（一）'], ['2', '（一）'], ['1', '（二）'], ['3', '（二）'])).toEqual(['1-1', '2', '2-1', '3'])
})

test('a number printed twice in a section gets a letter from the second on', () => {
  expect(addresses(['1'], ['3'], ['3'], ['3'])).toEqual(['1', '3', '3b', '3c'])
  expect(addresses(['1', 'A'], ['1', 'A'], ['1', 'B'])).toEqual(['1-1', '1-1b', '2-1'])
})

test('every address is unique and safe in a URL, and the same again', () => {
  const issue = fc.record({ number: fc.constantFrom('1', '2', '3', '1.1', '1-1', '2-1', '1b', '甲', ''), section: fc.constantFrom(undefined, '一、', '二、') })
  fc.assert(
    fc.property(fc.array(issue, { maxLength: 60 }), (issues) => {
      const given = issueAddresses(issues)
      expect(new Set(given).size).toBe(issues.length)
      for (const address of given) expect(address).toMatch(/^[\dA-Za-z.-]+$/)
      expect(issueAddresses(issues)).toEqual(given)
    }),
  )
})
