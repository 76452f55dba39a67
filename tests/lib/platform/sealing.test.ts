import { beforeAll, expect, test } from 'vitest'
import { readSettings, useSettings } from '../../../lib/platform/env'
import { seal, unseal } from '../../../lib/platform/sealing'

beforeAll(() => useSettings(readSettings({ HUIYIN_SECRET: 'a secret for the tests of sealing, long enough' })))

test('what is sealed for a place opens there', () => {
  const sealed = seal('阿卜杜拉·买买提', 'contacts/1/name')
  expect(unseal(sealed, 'contacts/1/name')).toBe('阿卜杜拉·买买提')
  expect(Buffer.from(sealed).includes(Buffer.from('阿卜杜拉'))).toBe(false)
})

test('the same text is never sealed the same way twice', () => {
  expect(seal('x', 'p')).not.toEqual(seal('x', 'p'))
})

test('moved to another row or column, or altered, it does not open', () => {
  const sealed = seal('13900000000', 'contacts/1/phone')
  expect(() => unseal(sealed, 'contacts/2/phone')).toThrow()
  expect(() => unseal(sealed, 'contacts/1/email')).toThrow()
  sealed[sealed.length - 1]! ^= 1
  expect(() => unseal(sealed, 'contacts/1/phone')).toThrow()
})
