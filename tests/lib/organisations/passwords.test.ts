import { beforeAll, expect, test } from 'vitest'
import { hashPassword, isGuessable, passwordSchema, verifyPassword } from '../../../lib/organisations/passwords'
import { InvalidInput } from '../../../lib/platform/errors'
import { useSettings } from '../../../lib/platform/env'
import { parseInput } from '../../../lib/platform/input'
import { testSettings } from '../../support/database'

beforeAll(() => useSettings(testSettings()))

function problemOf(password: string): string | null {
  try {
    parseInput(passwordSchema, password)
    return null
  } catch (error) {
    return (error as InvalidInput).fields.map(({ problem }) => problem).join()
  }
}

test('fifteen characters are enough, fourteen are not', () => {
  expect(problemOf('rjkwmzptqhvxnb')).toBe('too_short')
  expect(problemOf('rjkwmzptqhvxnbe')).toBeNull()
})

test('256 characters are the most, counted as typed', () => {
  const long = Array.from({ length: 64 }, () => '山水田园').join('')
  expect(problemOf(long + '湖')).toBe('too_long')
  expect(problemOf('𠮷野家的门口有一棵老槐树啊真的')).toBeNull()
})

test.each(['密码密码密码密码密码密码密码密码', 'password1234567', 'aaaaaaaaaaaaaaaaaa', '123456789012345678', 'qwertyuiopasdfgh1', 'Huiyin2026Huiyin2026', 'PASSWORDpassword', '　　　　　　　　　　　　　　　　'])(
  'what guessing begins with is refused: %s', (password) => {
    expect(problemOf(password)).toBe('password_too_common')
  })

test.each(['门前的 老槐树 开花了，香气飘进窗', 'correct horse battery staple', 'vT9$kq!Lw2#zPm8'])('what is hard to guess is taken: %s', (password) => {
  expect(problemOf(password)).toBeNull()
})

test('a name and an e-mail are no secret', () => {
  expect(isGuessable('zhangwei2024zhangwei', ['张伟', 'zhangwei'])).toBe(true)
  expect(isGuessable('门前的老槐树又开花了香气飘进窗', ['张伟', 'zhangwei'])).toBe(false)
})

test('a password is compared exactly: case, spaces and composition count', async () => {
  const stored = await hashPassword('Trailing space is é kept ')
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=24,p=1\$/)
  expect(await verifyPassword(stored, 'Trailing space is é kept ')).toBe(true)
  expect(await verifyPassword(stored, 'Trailing space is é kept')).toBe(false)
  expect(await verifyPassword(stored, 'Trailing space is e\u0301 kept ')).toBe(false)
  expect(await verifyPassword(stored, 'trailing space is é kept ')).toBe(false)
})

test('an unknown account costs as much as a known one', async () => {
  const stored = await hashPassword('a password nobody has')
  await verifyPassword(null, 'warm')
  const quickest = { known: Infinity, unknown: Infinity }
  for (let at = 0; at < 6; at += 1) {
    for (const [kind, hash] of [['known', stored], ['unknown', null]] as const) {
      const start = performance.now()
      expect(await verifyPassword(hash, 'wrong')).toBe(false)
      quickest[kind] = Math.min(quickest[kind], performance.now() - start)
    }
  }
  expect(quickest.unknown / quickest.known).toBeGreaterThan(0.5)
  expect(quickest.unknown / quickest.known).toBeLessThan(2)
})

test('a stored text that is no hash lets nobody in', async () => {
  expect(await verifyPassword('!', '!')).toBe(false)
})

test('at most two are hashed at once, and of too many waiting some are refused', async () => {
  const stored = await hashPassword('a password nobody has')
  const results = await Promise.allSettled(Array.from({ length: 60 }, () => verifyPassword(stored, 'wrong')))
  const refused = results.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(18)
  expect((refused[0] as PromiseRejectedResult).reason).toMatchObject({ reason: 'too_many_requests', details: { retryAfterSeconds: 5 } })
  expect(await verifyPassword(stored, 'a password nobody has')).toBe(true)
}, 30_000)
