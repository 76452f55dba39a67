import { expect, test } from 'vitest'
import { cutRunTogether } from '../../../lib/importing/lost-line-breaks'
import { passageOf } from '../../../lib/importing/passage'

const cut = (text: string) => cutRunTogether([passageOf({ line: 7, text })]).map(({ shown }) => shown)

test('an issue or a chapter in the middle of a line begins a passage of its own', () => {
  expect(cut('1.关于“甲”问题整改情况：完成。2.关于“乙”问题整改情况：完成。三、下一步工作打算一是巩固。')).toEqual(['1.关于“甲”问题整改情况：完成。', '2.关于“乙”问题整改情况：完成。', '三、下一步工作打算', '一是巩固。'])
})

test('numbers within a sentence do not', () => {
  const text = '完成改造1.5公里。投入2.关键设备若干，含一、二类水体。'
  expect(cut(text)).toEqual([text])
})
