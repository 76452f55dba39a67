import { expect, test } from 'vitest'
import { reportWith } from './support/parse-text'

test.each([
  ['邮箱：slj_bgs @163.com', ['slj_bgs@163.com']],
  ['邮箱：slj@ 163.com', ['slj@163.com']],
  ['邮箱：slj bgs@163.com', ['sljbgs@163.com']],
  ['邮箱：sljbgs＠163．com', ['sljbgs@163.com']],
  ['邮箱：sljbgs(at)163.com', ['sljbgs@163.com']],
  ['邮箱：sljbgs（at）163.com', ['sljbgs@163.com']],
  ['邮箱：sljbgs[at]163[dot]com', ['sljbgs@163.com']],
  ['邮箱：sljbgs AT 163.com', ['sljbgs@163.com']],
  ['邮箱：slj@163.com或者slj2@qq.com', ['slj@163.com', 'slj2@qq.com']],
  ['邮箱：slj@163.com/slj2@qq.com', ['slj@163.com', 'slj2@qq.com']],
  ['邮箱：slj@163.com、slj2@qq.com', ['slj@163.com', 'slj2@qq.com']],
  ['邮箱：slj@163.com slj2@qq.com', ['slj@163.com', 'slj2@qq.com']],
  ['电话：0799-5551234 slj@163.com', ['slj@163.com']],
  ['手机13812345678 slj@163.com', ['slj@163.com']],
  ['电子邮箱：E-mail:SLJ.bgs@Example.gov.cn.', ['SLJ.bgs@Example.gov.cn']],
  ['电子邮件发送至slj-bgs@example.gov.cn（主题请注明“意见”）', ['slj-bgs@example.gov.cn']],
  ['邮箱：_slj@163.com', ['_slj@163.com']],
  ['邮箱：1234 5678@qq.com', ['12345678@qq.com']],
  ['邮箱：slj@163。com', ['slj@163.com']],
  ['邮箱：slj_dzb @ example . gov . cn；', ['slj_dzb@example.gov.cn']],
  ['邮箱：slj@example.com. Tel: 0799-5551234', ['slj@example.com']],
  ['微博：@某县水利', []],
  ['网址：www.example.com', []],
  ['巡察组邮箱：xcz@example.com。本局邮箱：slj@example.com。', ['slj@example.com']],
])('%s', (paragraph, emails) => {
  expect(reportWith(paragraph).emails).toEqual(emails)
})
