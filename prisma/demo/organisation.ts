/** The organisation of the demo. Place, bodies, numbers and addresses are all fictional. */
export const organisation = {
  slug: 'linjiang',
  name: '中共云川市临江区委',
  nameEn: 'Linjiang District Committee, Yunchuan (fictional)',
  shortName: '临江区委',
  timeZone: 'Asia/Shanghai',
  footer: {
    sponsor: { label: '主办单位', name: '中共云川市临江区委办公室', address: '云川市临江区望川大道1号', postalCode: '999001' },
    operator: { label: '承办单位', name: '云川市临江区数据服务中心', address: '云川市临江区望川大道3号B座', postalCode: '999001' },
    technicalContact: { name: '网站技术支持', phone: '0999-5550199', email: 'wangzhan@linjiang.example' },
    icpFiling: '云川ICP备00000000号-1（示例）',
    policeFiling: '云川公网安备00000000000000号（示例）',
    siteIdentificationCode: '0000000000',
    hotline: '12345',
  },
  /** Shown before the text box: leads on breaches of discipline belong with the discipline authorities. */
  discipline: {
    phone: '12388',
    url: 'https://jubao.linjiang.example/',
    office: '中共云川市临江区纪律检查委员会信访室',
    address: '云川市临江区望川大道5号',
  },
  contact: {
    office: '临江区委巡察整改工作专班',
    phone: '0999-5550123',
    hours: '工作日8:30—12:00、14:00—17:30',
    email: 'xczg@linjiang.example',
    address: '云川市临江区望川大道1号',
    postalCode: '999001',
  },
}
