import { expect, it } from 'vitest'
import type { DocumentBlock } from '../../../lib/importing/schema'
import { withoutResponses } from '../../../lib/reports/withdrawn-text'

const blocks: DocumentBlock[] = [
  { kind: 'title', text: '通报', line: 1 },
  { kind: 'issue', number: '1', text: '1.甲', line: 2 },
  { kind: 'label', text: '整改情况：', line: 3 },
  { kind: 'paragraph', text: '甲一', line: 3 },
  { kind: 'paragraph', text: '甲二', line: 4 },
  { kind: 'issue', number: '2', text: '2.乙', line: 5 },
  { kind: 'paragraph', text: '乙一', line: 6 },
  { kind: 'paragraph', text: '结语', line: 7 },
  { kind: 'sign_off', text: '署名', line: 8 },
]
const texts = (lengths: [string, number][]) => withoutResponses(blocks, new Map(lengths)).map(({ text }) => text)

it('leaves a document alone in which nothing is withdrawn', () => {
  expect(withoutResponses(blocks, new Map())).toBe(blocks)
})

it('takes the whole response with its label and leaves the heading and what follows', () => {
  expect(texts([['1', 2]])).toEqual(['通报', '1.甲', '2.乙', '乙一', '结语', '署名'])
})

it('knows where the response ends although no heading follows', () => {
  expect(texts([['2', 1]])).toEqual(['通报', '1.甲', '整改情况：', '甲一', '甲二', '2.乙', '结语', '署名'])
})
