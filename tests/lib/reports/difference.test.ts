import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceBetween } from '../../../lib/reports/difference'

test('an unchanged text has no difference', () => {
  expect(differenceBetween(['甲', '乙'], ['甲', '乙'])).toEqual([{ kind: 'same', text: '甲' }, { kind: 'same', text: '乙' }])
})

test('a changed paragraph shows the very characters', () => {
  expect(differenceBetween(['已完成改造12处。'], ['已完成改造15处。'])).toEqual([
    { kind: 'changed', words: [{ kind: 'same', text: '已完成改造1' }, { kind: 'removed', text: '2' }, { kind: 'added', text: '5' }, { kind: 'same', text: '处。' }] },
  ])
})

test('a paragraph that was replaced is shown as gone and come, not letter by letter', () => {
  expect(differenceBetween(['台账不全，专人补齐。'], ['公园闭馆整修至年底']).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('a paragraph put in between does not make its neighbours look changed', () => {
  expect(differenceBetween(['第一段话在这里。', '第三段话在这里。'], ['第一段话在这里。', '新的一段', '第三段话在这里。']).map(({ kind }) => kind)).toEqual(['same', 'added', 'same'])
})

test('both texts can be read back from the difference', () => {
  const texts = fc.array(fc.string({ maxLength: 12, unit: fc.constantFrom(...'甲乙丙丁戊') }), { maxLength: 8 })
  fc.assert(fc.property(texts, texts, (before, after) => {
    const side = (gone: 'added' | 'removed') => differenceBetween(before, after).flatMap((change) => {
      if (change.kind === 'changed') return [change.words.filter(({ kind }) => kind !== gone).map(({ text }) => text).join('')]
      return change.kind === gone ? [] : [change.text]
    })
    expect(side('added')).toEqual(before)
    expect(side('removed')).toEqual(after)
  }))
})
