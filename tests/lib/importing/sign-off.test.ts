import { expect, test } from 'vitest'
import { parseText } from './support/parse-text'

const signed = (...ending: string[]) => {
  const { signedBy, signedOn } = parseText(['某县水利局关于整改情况的通报', '现将整改情况公布如下，请予监督。', ...ending].join('\n'))
  return [signedBy, signedOn]
}

test.each([
  [['某县水利局', '2024年7月18日'], '某县水利局', '2024-07-18'],
  [['　　　　某县水利局　　', '　　　　二○二四年七月十八日'], '某县水利局', '2024-07-18'],
  [['某县水利局　2024年7月18日'], '某县水利局', '2024-07-18'],
  [['中 共 某 县 委', '2024.7.18'], '中共某县委', '2024-07-18'],
  [['某县水利局', '某县财政局', '2024年7月18日'], '某县水利局 某县财政局', '2024-07-18'],
  [['特此公告。', '2024年7月18日'], null, '2024-07-18'],
  [['某县水利局'], '某县水利局', null],
  [['整改工作持续推进。'], null, null],
])('%j', (ending, signedBy, signedOn) => {
  expect(signed(...ending)).toEqual([signedBy, signedOn])
})

test('a report that ends without one is told so', () => {
  expect(parseText('某县水利局关于整改情况的通报\n现将整改情况公布如下。').warnings.map(({ code }) => code)).toContain('sign_off_missing')
})
