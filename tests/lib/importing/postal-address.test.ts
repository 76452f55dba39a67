import { expect, test } from 'vitest'
import { reportWith } from './support/parse-text'

const OFFICE = '某省某县望川镇解放路1号县水利局办公室'

test.each([
  [`地址：${OFFICE}\n邮政编码：337000`, OFFICE],
  [`通讯地址：${OFFICE}，邮编：337000`, `${OFFICE}，邮编：337000`],
  [`通讯地址：${OFFICE}（邮编337000）`, `${OFFICE}（邮编337000）`],
  [`通讯地址：${OFFICE} 337000`, `${OFFICE} 337000`],
  [`通讯地址：${OFFICE}，337000。`, `${OFFICE}，337000`],
  [`通讯地址：337000 ${OFFICE}`, `337000 ${OFFICE}`],
  [`通讯地址：某县望川大道88号，行政中心3号楼，412室；邮政编码：337000`, '某县望川大道88号，行政中心3号楼，412室；邮政编码：337000'],
  [`邮寄地址：${OFFICE} 张某（收）`, OFFICE],
  [`邮寄地址：${OFFICE}，张某收`, OFFICE],
  [`邮寄地址：${OFFICE}，张某收，邮编337000`, `${OFFICE}，邮编337000`],
  [`地址：${OFFICE}，联系人：张某，电话：0799-5551234`, OFFICE],
  [`地址：${OFFICE} 张某 0799-5551234`, OFFICE],
  [`地址：${OFFICE}0799-5551234`, OFFICE],
  [`请将书面意见邮寄至${OFFICE}（邮编：337000），信封上请注明“意见”字样。`, `${OFFICE}（邮编：337000）`],
  [`请将意见寄（送）至${OFFICE}，邮政编码：337000，或发电子邮件至a@b.cn。`, `${OFFICE}，邮政编码：337000`],
  [`来信请寄${OFFICE}，邮政编码337000`, `${OFFICE}，邮政编码337000`],
  [`信函：${OFFICE}（邮政编码：337000）`, `${OFFICE}（邮政编码：337000）`],
  [`（二）信函邮寄：${OFFICE}`, OFFICE],
  [`以信函方式寄往：${OFFICE}收`, OFFICE],
  ['地　　址：某县望川大道８８号，规划科', '某县望川大道88号，规划科'],
  [`将意见寄至：${OFFICE}（邮政编码：337000），并请在信封上注明“意见”。`, `${OFFICE}（邮政编码：337000）`],
  ['邮政信箱：某市望川大道1号（信封请注明“意见”），邮政编码999001。', '某市望川大道1号'],
  ['来信请寄：某市望川大道1号（东门）。', '某市望川大道1号（东门）'],
  ['邮政信箱：某市1号信箱，邮编100000', '某市1号信箱，邮编100000'],
  ['来访地址：某县解放路1号', '某县解放路1号'],
  ['项目建设地址：某县工业园创新路8号', null],
  ['企业注册地址：某县工业园创新路8号', null],
  ['电子邮箱地址：a@b.cn', null],
  ['公示网址：http://www.example.com/某县', null],
  ['联系地址：（略）', null],
])('%s', (paragraph, address) => {
  expect(reportWith(...paragraph.split('\n')).postalAddress).toBe(address)
})

test('may stand below its label', () => {
  expect(reportWith('通讯地址：', OFFICE).postalAddress).toBe(OFFICE)
})
