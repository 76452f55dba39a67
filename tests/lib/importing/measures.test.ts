import { expect, test } from 'vitest'
import { measuresIn } from '../../../lib/importing/measures'

test('measures are verbatim, each from its marker to the next', () => {
  expect(measuresIn(['高度重视。一是完善制度；二是加强培训。开展3期。三是严格考核。'])).toEqual(['一是完善制度；', '二是加强培训。开展3期。', '三是严格考核。'])
})

test('each paragraph may hold a measure', () => {
  expect(measuresIn(['一是完善制度。', '二是加强培训。', '下一步继续。'])).toEqual(['一是完善制度。', '二是加强培训。'])
})

test('a marker counts only where a clause begins and the sequence allows it', () => {
  expect(measuresIn(['任务之一是统一是非标准，十是十，第一是质量。'])).toEqual([])
  expect(measuresIn(['开展行动,一是规范机构。二是优化网格。'])).toEqual(['一是规范机构。', '二是优化网格。'])
})

test('without markers there are no measures', () => {
  expect(measuresIn(['已完成整改。'])).toEqual([])
})

test('a numbered list of two or more items counts where nothing is marked 一是', () => {
  expect(measuresIn(['1.完善制度。', '2.加强培训。'])).toEqual(['1.完善制度。', '2.加强培训。'])
  expect(measuresIn(['从两方面发力：（1）完善制度；（2）加强培训。'])).toEqual(['（1）完善制度；', '（2）加强培训。'])
  expect(measuresIn(['①完善制度；②加强培训；③严格考核。'])).toHaveLength(3)
  expect(measuresIn(['第一，完善制度。', '第二，加强培训。'])).toEqual(['第一，完善制度。', '第二，加强培训。'])
  expect(measuresIn(['首先，完善制度。其次，加强培训。'])).toEqual(['首先，完善制度。', '其次，加强培训。'])
  expect(measuresIn(['县教育局首先终止合同；其次重新招标；再次成立委员会。'])).toEqual(['首先终止合同；', '其次重新招标；', '再次成立委员会。'])
  expect(measuresIn(['首先，完善制度；其次，加强培训；最后，严格考核。'])).toEqual(['首先，完善制度；', '其次，加强培训；', '最后，严格考核。'])
  expect(measuresIn(['1.完善制度。', '2.5000平方米以上的工地全部联网。', '3.严格考核。'])).toEqual(['1.完善制度。', '2.5000平方米以上的工地全部联网。', '3.严格考核。'])
  expect(measuresIn(['1.完善制度。投资2.6亿元。'])).toEqual([])
  expect(measuresIn(['一是开展排查：（1）水源；（2）管网。二是整改。'])).toEqual(['一是开展排查：（1）水源；（2）管网。', '二是整改。'])
})

test('a closing sentence that tells how far the issue has come is no part of the last measure', () => {
  expect(measuresIn(['一是完善制度；二是加强培训。该问题已完成整改。'])).toEqual(['一是完善制度；', '二是加强培训。'])
  expect(measuresIn(['一是完善制度；二是加强培训。此项工作须长期坚持，正持续推进。'])).toEqual(['一是完善制度；', '二是加强培训。'])
  expect(measuresIn(['一是完善制度；二是加强培训，已完成整改。'])).toEqual(['一是完善制度；', '二是加强培训，已完成整改。'])
})
