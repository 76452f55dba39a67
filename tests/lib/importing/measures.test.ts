import { expect, test } from 'vitest'
import { measuresIn } from '../../../lib/importing/measures'

test('measures are verbatim, each from its marker to the next', () => {
  expect(measuresIn([['高度重视。一是完善制度；二是加强培训。开展3期。三是严格考核。']])).toEqual(['一是完善制度；', '二是加强培训。开展3期。', '三是严格考核。'])
})

test('each paragraph may hold a measure', () => {
  expect(measuresIn([['一是完善制度。', '二是加强培训。', '下一步继续。']])).toEqual(['一是完善制度。', '二是加强培训。'])
})

test('a marker counts only where a clause begins and the sequence allows it', () => {
  expect(measuresIn([['任务之一是统一是非标准，十是十，第一是质量。']])).toEqual([])
  expect(measuresIn([['开展行动,一是规范机构。二是优化网格。']])).toEqual(['一是规范机构。', '二是优化网格。'])
})

test('without markers there are no measures', () => {
  expect(measuresIn([['已完成整改。']])).toEqual([])
})
