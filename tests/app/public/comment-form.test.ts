import { describe, expect, it } from 'vitest'
import { carried, emptyForm, readForm, steps, submissionOf, WHOLE_REPORT, type CommentForm, type FormRules } from '../../../app/[locale]/(public)/reports/[slug]/comment/comment-form'

const RULES: FormRules = { commentDisplay: 'after_moderation', contactPolicy: 'optional', attachmentsAllowed: false, withdrawnIssues: [] }
const filled: CommentForm = {
  ...emptyForm(['3', WHOLE_REPORT]),
  said: new Map([['3', { stance: 'not_resolved', body: '积水。\n\n第二段 <b>&amp;' }], [WHOLE_REPORT, { stance: 'suggestion', body: '建议。' }], ['9', { stance: '', body: '没有选的问题' }]]),
  identity: 'office', name: '王小明', phone: '', email: 'a@example.cn', replyBy: 'email', emailReceipt: true, consent: true,
}

/** What a browser sends from a step: what is carried, and the controls of the step itself, its lines ended as forms end them. */
function posted(form: CommentForm, step: (typeof steps)[number]): URLSearchParams {
  const pairs = carried(form, step)
  if (step === 'issues') pairs.push(...form.chosen.map((issue): [string, string] => ['issue', issue]))
  if (step === 'what') for (const issue of form.chosen) pairs.push([`stance-${issue}`, form.said.get(issue)!.stance], [`body-${issue}`, form.said.get(issue)!.body])
  if (step === 'who') {
    pairs.push(['identity', form.identity], ['name', form.name], ['phone', form.phone], ['email', form.email], ['replyBy', form.replyBy], ['emailReceipt', 'yes'], ['consent', 'yes'])
  }
  return new URLSearchParams(pairs.map(([name, value]) => [name, value.replaceAll('\n', '\r\n')]))
}

describe('what is typed', () => {
  it.each(steps)('comes back unchanged from the step %s', (step) => {
    const read = readForm(posted(filled, step))
    expect({ ...read, said: Object.fromEntries(read.said) }).toEqual({ ...filled, said: Object.fromEntries(filled.said) })
  })
})

describe('a form as a submission', () => {
  it('keeps the key, names the whole report by null and leaves out what was not chosen', () => {
    const { submission } = submissionOf(filled, 'linjiang', RULES)
    expect(submission!.comments.map(({ issue, body }) => [issue, body])).toEqual([['3', '积水。\n\n第二段 <b>&amp;'], [null, '建议。']])
  })

  it('names each problem with its field and the step at which it can be put right', () => {
    const { problems } = submissionOf({ ...filled, said: new Map(), name: ' ', email: '' }, 'linjiang', RULES)
    expect(problems.map(({ step, field }) => `${step} ${field}`).sort()).toEqual([
      'what body-3', 'what body-report', 'what stance-3', 'what stance-report', 'who email', 'who name',
    ])
  })

  it('without a chosen issue has its problem at the first step', () => {
    expect(submissionOf({ ...filled, chosen: [] }, 'linjiang', RULES).problems).toMatchObject([{ step: 'issues', field: 'issue', problem: 'too_few' }])
  })
})

it('a key that is none is replaced by a new one', () => {
  expect(readForm(new URLSearchParams({ key: 'x' })).key).toMatch(/^[0-9a-f-]{36}$/)
})
