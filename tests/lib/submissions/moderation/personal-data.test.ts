import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBankCard } from '../../../../lib/submissions/moderation/bank-card'
import { isIdNumber } from '../../../../lib/submissions/moderation/id-number'
import { spotPersonalData } from '../../../../lib/submissions/moderation/personal-data'

const spotted = (text: string) => spotPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])

test('an identity number is told by its check character (GB 11643)', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true)
  expect(isIdNumber('11010519491231002x')).toBe(true)
  expect(isIdNumber('440524188001010014')).toBe(true)
  expect(isIdNumber('110105194912310021')).toBe(false)
  expect(isIdNumber('110105194913310021')).toBe(false)
  expect(spotted('我的身份证号是11010519491231002X，请核实。')).toEqual([['id_number', '11010519491231002X']])
  expect(spotted('编号110105194912310021不是身份证。')).toEqual([])
})

test('a bank card is told by its Luhn sum', () => {
  expect(isBankCard('6222020200112233')).toBe(false)
  expect(isBankCard('4111111111111111')).toBe(true)
  expect(isBankCard('6212261234567890128')).toBe(luhn('6212261234567890128'))
  expect(spotted('卡号 4111 1111 1111 1111 被扣款')).toEqual([['bank_card', '4111 1111 1111 1111']])
})

test.each([
  ['电话13800138000。', [['mobile', '13800138000']]],
  ['电话138 0013 8000。', [['mobile', '138 0013 8000']]],
  ['电话１３８００１３８０００。', [['mobile', '１３８００１３８０００']]],
  ['手机tel13800138000', [['mobile', '13800138000']]],
  ['打+86 13800138000找我', [['mobile', '86 13800138000']]],
  ['13800138000 13900139000', [['mobile', '13800138000'], ['mobile', '13900139000']]],
  ['座机027-85850000转12', [['landline', '027-85850000']]],
  ['写信到 li.si@mail.example.com.cn，谢谢', [['email', 'li.si@mail.example.com.cn']]],
  ['鄂A·12345的车乱停', [['licence_plate', '鄂A·12345']]],
  ['粤BD12345是新能源车', [['licence_plate', '粤BD12345']]],
  ['京A1234警停在路中间', [['licence_plate', '京A1234警']]],
  ['我家住云泽区人民路12号3栋2单元501室', [['address', '云泽区人民路12号3栋2单元501室']]],
  ['幸福小区5栋门口积水', [['address', '幸福小区5栋']]],
  ['家住望湖苑三单元', [['address', '望湖苑三单元']]],
] as [string, [string, string][]][])('it is spotted: %s', (text, expected) => {
  expect(spotted(text)).toEqual(expected)
})

test.each([
  '第12个问题没有整改到位，2024年7月18日我去看过。',
  '投入资金12345678元，完成率98.5%。',
  '人民路一直在修，从7月修到8月。',
  '请拨打12345热线。',
  '鄂州A区的绿化很好。',
  '3号台风以后树还没有扶正。',
  '公示编号20240718000123。',
])('it is left alone: %s', (text) => {
  expect(spotted(text)).toEqual([])
})

test('what is spotted lies in the text, in order and without overlap', () => {
  const piece = fc.constantFrom('13800138000', '11010519491231002X', '4111111111111111', 'a@b.cn', '鄂A12345', '人民路3号', '，', ' ', '我', '１２３', '-')
  fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const text = pieces.join('')
    let at = 0
    for (const { start, end } of spotPersonalData(text)) {
      expect(start).toBeGreaterThanOrEqual(at)
      expect(end).toBeGreaterThan(start)
      at = end
    }
    expect(at).toBeLessThanOrEqual(text.length)
  }))
})

test.each(['1', '1 ', '-1', 'a', 'a@', 'a.', '号', '3号', '路3号', '一', '路', '鄂', '鄂A1', ' ', '1号路', '1-'])('the time grows with the text, not faster: %s', (piece) => {
  const measure = (size: number) => {
    const text = piece.repeat(size / piece.length)
    const start = performance.now()
    spotPersonalData(text)
    return performance.now() - start
  }
  measure(20_000)
  expect(measure(80_000)).toBeLessThan(1_500)
})

function luhn(digits: string): boolean {
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}
