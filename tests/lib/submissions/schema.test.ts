import { describe, expect, it } from 'vitest'
import { InvalidInput } from '../../../lib/platform/errors'
import { COMMENT_LIMIT, NAME_LIMIT, parseSubmission } from '../../../lib/submissions/schema'
import { submissionTo } from './support'

const problemsOf = (input: unknown): string[] => {
  try {
    parseSubmission(input)
    return []
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.fields.map(({ path, problem }) => `${path}: ${problem}`)
  }
}
const withBody = (body: string) => submissionTo('r', { comments: [{ issue: '1', stance: 'affirms', body }] })
const named = (name: unknown) => ({ ...submissionTo('r'), identity: 'office', name })

describe('a submission names every wrong field at once', () => {
  it('where everything is missing', () => {
    expect(problemsOf({})).toEqual(['report: required', 'comments: required', 'identity: required', 'consentToPublish: required'])
  })

  it('also the rules between fields, when other fields are wrong too', () => {
    const comments = [{ issue: '1', stance: 'affirms', body: 'x' }, { issue: '1', stance: 'bad', body: ' ', more: 1 }]
    expect(problemsOf({ report: 'r', comments, identity: 'anonymous', name: '王', consentToPublish: 'no', replyBy: 'email', emailReceipt: true, extra: 1 }).sort()).toEqual([
      'comments[1].body: required', 'comments[1].more: unknown_field', 'comments[1].stance: unknown_value',
      'consentToPublish: wrong_type', 'email: needed_for_reply', 'extra: unknown_field', 'name: not_when_anonymous',
    ])
  })

  it.each([null, 'text', 7, [], true])('where it is no object at all (%j)', (input) => expect(problemsOf(input)).toEqual([': wrong_type']))

  it('and looks at no more comments than are permitted', () => {
    expect(problemsOf({ ...submissionTo('r'), comments: Array.from({ length: 300_000 }, () => ({})) }).length).toBeLessThan(70)
  })

  it('a name that shadows the prototype is an unknown field like any other', () => {
    expect(problemsOf(JSON.parse('{"__proto__": {"report": "x"}}'))).toContain('__proto__: unknown_field')
  })
})

describe('the fields depend on each other', () => {
  it.each([
    [{ identity: 'office' }, 'name: needed_for_identity'],
    [{ identity: 'public' }, 'name: needed_for_identity'],
    [{ identity: 'anonymous', name: '王' }, 'name: not_when_anonymous'],
    [{ replyBy: 'email', phone: '027-85850000' }, 'email: needed_for_reply'],
    [{ replyBy: 'phone', email: 'a@example.org' }, 'phone: needed_for_reply'],
    [{ emailReceipt: true }, 'email: needed_for_receipt'],
  ])('%j', (over, problem) => expect(problemsOf({ ...submissionTo('r'), ...over })).toEqual([problem]))

  it('an anonymous sender may leave a contact, and what is null counts as absent', () => {
    expect(problemsOf({ ...submissionTo('r'), name: null, phone: '13800000000', replyBy: 'phone', email: null, emailReceipt: null })).toEqual([])
  })

  it('two comments may be about the same issue', () => {
    const comments = [null, '2', null, '2'].map((issue) => ({ issue, stance: 'affirms' as const, body: 'x' }))
    expect(problemsOf(submissionTo('r', { comments }))).toEqual([])
  })
})

describe('what is said', () => {
  it.each([
    ' two ends ', '\t\n code <script>alert(1)</script> \'; DROP TABLE comments; --', '=1+1', 'a\r\nb\rc', '👨‍👩‍👧‍👦🇨🇳𠮷ɑ̈', '\u202Eabc', '\uFEFFbom', 'é e\u0301 ﬁ ①',
  ])('is kept as it was sent (%j)', (body) => expect(parseSubmission(withBody(body)).comments[0]!.body).toBe(body))

  it.each([
    ['𠮷', 2], ['👨‍👩‍👧', 8], ['e\u0301', 2], ['字', 1],
  ])('may have as many user-perceived characters as the limit says (%s)', (character) => {
    expect(problemsOf(withBody(character.repeat(COMMENT_LIMIT)))).toEqual([])
    expect(problemsOf(withBody(character.repeat(COMMENT_LIMIT + 1)))).toEqual(['comments[0].body: too_long'])
  })

  it.each(['', ' ', '\n\t\u3000', '\u200B\u2060\uFEFF', '\u0000'])('must say something (%j)', (body) => expect(problemsOf(withBody(body))).toEqual(['comments[0].body: required']))

  it.each(['a\u0000b', 'a\uD800', '\uDC00a'])('must be storable (%j)', (body) => expect(problemsOf(withBody(body))).toEqual(['comments[0].body: forbidden_characters']))
})

describe('a name', () => {
  it.each(['王', '阿不都热西提·阿不都热合曼', '𠮷野家', '欧阳·𬭩·𮧵', "Ngũgĩ wa Thiong'o", 'José-María Ó’Brien', '张三（化名）', '\u{2F800}', '㐱\u{E0100}', 'ئۇيغۇر', 'བོད་ཡིག', '\uE000'])(
    'may be %s', (name) => expect(problemsOf(named(name))).toEqual([]))
  it('may have 100 characters of Extension B', () => {
    expect(problemsOf(named('𠀀'.repeat(NAME_LIMIT)))).toEqual([])
    expect(problemsOf(named('𠀀'.repeat(NAME_LIMIT + 1)))).toEqual(['name: too_long'])
  })
  it.each(['王\n伪造', 'a\u0000', 'a\u202Eb', '<b>', 'a\u001B[31m', 'a@b', 'a;b'])('may not be %j', (name) => expect(problemsOf(named(name))).toEqual(['name: forbidden_characters']))
})

describe('a phone number', () => {
  it.each(['13800000000', '+86 138 0000 0000', '027-85850000', '(027) 8585 0000转12', '010-12345678 ext. 8012', '１３８００００００００', '12345', '400-800-8000 x12'])(
    'may be %s', (phone) => expect(problemsOf({ ...submissionTo('r'), phone })).toEqual([]))
  it.each(['', ' ', '1234', 'abc', '138\n00000000', '1'.repeat(23), '13800000000;rm', '138000000001380000000013800000000', '+', '٠١٢٣٤٥'])(
    'may not be %j', (phone) => expect(problemsOf({ ...submissionTo('r'), phone })).toEqual(['phone: not_a_phone']))
})

describe('an e-mail address has exactly one recipient', () => {
  it.each(['a@example.org', 'first.last+tag@sub.example.gov.cn', "o'brien@example.org", `${'a'.repeat(64)}@example.org`, 'x@xn--fiqs8s.xn--55qx5d'])(
    'may be %s', (email) => expect(problemsOf({ ...submissionTo('r'), email })).toEqual([]))
  it.each([
    '', 'a', 'a@', '@b.cn', 'a@b', 'a@b.', 'a@.cn', 'a b@example.org', 'a@example.org,b@example.org', 'a@example.org;b@example.org', '<a@example.org>', '"a b"@example.org',
    'a@example.org\r\nBcc: b@example.org', 'a@example.org\n', 'a@[127.0.0.1]', 'a@127.0.0.1', 'a..b@example.org', '.a@example.org', 'a.@example.org', 'a@-b.cn', 'a@b-.cn', 'a@b@example.org',
    `${'a'.repeat(65)}@example.org`, `a@${'b'.repeat(64)}.cn`, 'ａ@example.org', 'a@exam\u0000ple.org', '中文@例子.中国',
  ])('may not be %j', (email) => expect(problemsOf({ ...submissionTo('r'), email })).toEqual(['email: not_an_email']))
})

describe('no field takes long to check', () => {
  const long = 250_000
  const millisecondsFor = (input: unknown) => {
    const before = process.cpuUsage()
    problemsOf(input)
    return process.cpuUsage(before).user / 1000
  }
  it.each([
    ['name', ' '.repeat(long) + '!'], ['name', 'a'.repeat(long)], ['phone', '0'.repeat(long)], ['phone', '0 '.repeat(long) + '!'], ['phone', `${'0'.repeat(38)}x!`],
    ['email', 'a'.repeat(long)], ['email', `${'a.'.repeat(long)}@b`], ['email', `a@${'b.'.repeat(long)}`], ['email', '@'.repeat(long)], ['report', 'r'.repeat(long)],
  ])('%s', (field, text) => expect(millisecondsFor({ ...submissionTo('r'), identity: 'office', name: '王', [field]: text })).toBeLessThan(100))
  it.each(['a'.repeat(long), ' '.repeat(long), 'e\u0301'.repeat(long), '👨‍👩‍👧'.repeat(COMMENT_LIMIT)])('what is said (%#)', (body) =>
    expect(millisecondsFor(withBody(body))).toBeLessThan(100))
})
