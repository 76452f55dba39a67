import type { WarningCode } from '../../../../lib/importing/schema'
import type { StatedFields } from './expected'

const NOTHING = { publisher: null, source: null, publishedAt: null, window: null, phones: [], emails: [], postalAddress: null, signedBy: null, signedOn: null }

/** What a careful reader takes from the documents in `fields/`, and the lines at which they would hesitate. */
export const expectedFields: Record<string, { fields: StatedFields; doubts: [WarningCode, line: number][] }> = {
  'solar-term-notice': {
    fields: {
      title: '关于望川区2024年度拟认定家庭农场的公示',
      publisher: '望川区农业农村局',
      source: '区农业农村局',
      publishedAt: '2024-09-27T17:05:00+08:00',
      window: { start: '2024-09-27', end: '2024-10-10' },
      phones: [
        { number: '0799-5551234', hours: '工作日 9:00-12:00，14:00-17:00' },
        { number: '0799-5551236', hours: '工作日 9:00-12:00，14:00-17:00' },
        { number: '0799-5551299', hours: null },
      ],
      emails: [],
      postalAddress: '望川区稻香路6号区农业农村局产业科　邮编：337000',
      signedBy: '望川区农业农村局',
      signedOn: '2024-09-27',
    },
    doubts: [['window_relative', 6]],
  },
  'deadline-letter': {
    fields: {
      title: '石浦市司法局关于公开征求《石浦市户外广告管理条例（草案征求意见稿）》意见的公告',
      publisher: '石浦市司法局',
      source: null,
      publishedAt: null,
      window: { start: null, end: '2025-01-10' },
      phones: [{ number: '0574-87654321-8016', hours: null }],
      emails: ['splfc@example.gov.cn'],
      postalAddress: '石浦市海棠路120号石浦市司法局立法一处（邮政编码：315700）',
      signedBy: '石浦市司法局',
      signedOn: '2024-12-11',
    },
    doubts: [],
  },
  'inspection-own-phones': {
    fields: {
      title: '中共枫桥县住房和城乡建设局党组关于县委第四巡察组反馈意见整改进展情况的通报',
      publisher: '中共枫桥县住房和城乡建设局党组',
      source: '县住建局',
      publishedAt: '2024-06-03',
      window: { start: '2024-06-03', end: '2024-06-23' },
      phones: [
        { number: '0575-6660012', hours: '工作日上午8:30-12:00，下午14:00-17:30' },
        { number: '0575-6660015', hours: '双休日9:00-16:00' },
      ],
      emails: ['fqzjj@example.com', 'fqzjjdw@example.com'],
      postalAddress: '枫桥县建设路55号，县住建局办公室',
      signedBy: '中共枫桥县住房和城乡建设局党组',
      signedOn: '2024-06-03',
    },
    doubts: [['window_contradicts_day_count', 14]],
  },
  'corrected-twice': {
    fields: {
      title: '青原市文化广电和旅游局关于拟推荐市级非物质文化遗产代表性项目的公示',
      publisher: '青原市文化广电和旅游局',
      source: null,
      publishedAt: '2024-04-26',
      window: { start: '2024-04-30', end: '2024-05-19' },
      phones: ['0796-8880001', '0796-8880002', '0796-8880003'].map((number) => ({ number, hours: '工作日上午8时30分至12时，下午2时30分至5时30分' })),
      emails: ['qyfyc@example.com'],
      postalAddress: '青原市赣江大道18号，市民服务中心Ｂ座，非遗科',
      signedBy: '青原市文化广电和旅游局',
      signedOn: '2024-04-26',
    },
    doubts: [['window_corrected', 12]],
  },
  'year-crossing-audit': {
    fields: {
      title: '南屏区审计局2023年度区级预算执行和其他财政收支审计查出问题整改情况公告',
      publisher: '南屏区审计局',
      source: null,
      publishedAt: null,
      window: { start: '2024-12-18', end: '2025-01-17' },
      phones: [{ number: '027-88112233', hours: null }, { number: '12388', hours: null }],
      emails: [],
      postalAddress: '南屏区行政中心3号楼507室，区审计局整改督查科，邮编430060',
      signedBy: '南屏区审计局',
      signedOn: '2024-12-18',
    },
    doubts: [['window_year_assumed', 11]],
  },
  'two-signers-env': {
    fields: {
      title: '【公示】松阳湖流域第二轮省级生态环境保护督察反馈问题（第七批）整改完成情况',
      publisher: '松阳县生态环境局 松阳县水利局',
      source: null,
      publishedAt: null,
      window: { start: '2024-04-29', end: '2024-05-08' },
      phones: [{ number: '0578-3330011', hours: null }, { number: '0578-3330022', hours: null }, { number: '12369', hours: null }],
      emails: [],
      postalAddress: null,
      signedBy: '松阳县生态环境局 松阳县水利局',
      signedOn: '2024-04-28',
    },
    doubts: [],
  },
  'relative-months': {
    fields: {
      ...NOTHING,
      title: '通　告',
      publisher: '海宁区城市管理局',
      window: { start: '2024-01-31', end: '2024-02-29' },
      phones: [{ number: '010-65550101-3', hours: null }, { number: '13500001111', hours: null }],
      signedBy: '海宁区城市管理局',
      signedOn: '2024-01-31',
    },
    doubts: [['window_relative', 2]],
  },
  'nothing-stated': {
    fields: { ...NOTHING, title: '关于2022年度巡察整改工作情况的说明' },
    doubts: [['window_missing', 9], ['contacts_missing', 9], ['sign_off_missing', 9]],
  },
}
