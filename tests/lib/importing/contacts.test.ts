import { describe, expect, test } from 'vitest'
import { reportWith } from './support/parse-text'

const phonesOf = (...paragraphs: string[]) => reportWith(...paragraphs).phones.map(({ number, hours }) => (hours === null ? number : `${number} ${hours}`))

describe('telephones', () => {
  test.each([
    ['电话：027-61000251（工作日8:30-17:30）。', ['027-61000251 工作日8:30-17:30']],
    ['电话：027-61000251（上午8:30-12:00，下午14:00-17:00，节假日除外）', ['027-61000251 上午8:30-12:00，下午14:00-17:00，节假日除外']],
    ['工作日8:30-12:00、14:30-17:30拨打0799-5551234', ['0799-5551234 工作日8:30-12:00、14:30-17:30']],
    ['监督电话：0799-5551234 （受理时间：周一至周五8:30-17:30）', ['0799-5551234 周一至周五8:30-17:30']],
    ['电话：0799-5551234，工作日上午8:30-12:00；邮箱a@b.cn', ['0799-5551234 工作日上午8:30-12:00']],
    ['电话：0799-5551234（张某）、0799-5551235（李某），工作日8:30-17:30', ['0799-5551234 工作日8:30-17:30', '0799-5551235 工作日8:30-17:30']],
    ['联系电话：（０７９９）５５５１２３４', ['0799-5551234']],
    ['联系电话：027 6100 0251', ['027-61000251']],
    ['联系电话：0799—5551234—8012', ['0799-5551234-8012']],
    ['联系电话：0799-5551234转8012', ['0799-5551234-8012']],
    ['电话010-65551234/65551235/1236', ['010-65551234', '010-65551235', '010-65551236']],
    ['手机：139 1234 5678，139-1234-5679', ['13912345678', '13912345679']],
    ['电话：+86-10-65551234', ['010-65551234']],
    ['服务热线400-123-4567（24小时）', ['400-123-4567 24小时']],
    ['或拨打12345', ['12345']],
  ])('%s', (paragraph, expected) => {
    expect(phonesOf(paragraph)).toEqual(expected)
  })

  test('a line that is only a number goes on from the line above', () => {
    expect(phonesOf('联系电话：0799-5551234', '0799-5551235')).toEqual(['0799-5551234', '0799-5551235'])
    expect(phonesOf('传真：0799-5551234', '0799-5551235')).toEqual([])
  })

  test('hours on a line of their own are those of the numbers above', () => {
    expect(phonesOf('联系电话：0799-5551234', '办公时间：工作日9:00-17:00')).toEqual(['0799-5551234 工作日9:00-17:00'])
  })

  test.each([
    ['a fax', '电话：0799-5551234，传真：0799-5551236', ['0799-5551234']],
    ['a fax named behind its number', '电话：0799-5551234，0799-5551235（传真）', ['0799-5551234']],
    ['a letter-spaced fax', '电 话：0799-5551234   传 真：0799-5551236', ['0799-5551234']],
    ['a postcode or an account', '邮编：337000，账号：12345678', []],
    ["the inspectors' own", '巡察期间，县委巡察组设联系电话0799-5550001。', []],
  ])('%s is not a phone', (_, paragraph, expected) => {
    expect(phonesOf(paragraph)).toEqual(expected)
  })

  test('a number for both telephone and fax is a phone', () => {
    expect(phonesOf('电话/传真：0799-5551234')).toEqual(['0799-5551234'])
    expect(phonesOf('联系电话（传真）：0799-5551234')).toEqual(['0799-5551234'])
  })
})

test.each([
  ['电子邮箱ab_c@example.com。', ['ab_c@example.com']],
  ['邮箱：a.b-c@x-y.example.com.cn', ['a.b-c@x-y.example.com.cn']],
  ['电子邮箱：ab_c @ example . com；', ['ab_c@example.com']],
  ['邮箱：123456@qq.com或abc@163.com', ['123456@qq.com', 'abc@163.com']],
  ['E-mail：ａｂｃ＠example．com', ['abc@example.com']],
  ['邮箱：abc#example.com（#改为@）', ['abc@example.com']],
])('mailboxes in %s', (paragraph, emails) => {
  expect(reportWith(paragraph).emails).toEqual(emails)
})
