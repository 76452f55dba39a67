import type { ParsedReport, WarningCode } from '../../../../lib/importing/schema'

type StatedFields = Pick<
  ParsedReport,
  'title' | 'publisher' | 'source' | 'publishedAt' | 'window' | 'phones' | 'emails' | 'postalAddress' | 'signedBy' | 'signedOn'
>

/** What a document says: issues as number, title and section; chapters as heading and number of paragraphs; warnings with their line. */
export type ExpectedDocument = StatedFields & {
  issues: [number: string, title: string, section?: string][]
  chapters: [heading: string, paragraphs: number][]
  warnings: [WarningCode, line: number][]
  leftOver: number[]
}

/** Written by hand from the documents beside this file, each of which holds several hazards of real ones. */
export const expectedDocuments: Record<string, ExpectedDocument> = {
  'audit-same-line': {
    title: '白石市审计局关于2022年度市级预算执行审计查出问题整改结果的公告',
    publisher: '白石市审计局',
    source: null,
    publishedAt: '2023-11-30',
    window: { start: '2023-12-04', end: '2024-01-03' },
    phones: [{ number: '0555-7771234', hours: null }, { number: '0555-7771235', hours: null }],
    emails: ['bssjj@example.gov.cn'],
    postalAddress: null,
    signedBy: '白石市审计局',
    signedOn: '2023-11-30',
    issues: [
      ['1', '关于预算编制不够细化的问题'],
      ['2', '关于3个单位结余资金未及时清理的问题'],
      ['3', '国有资产出租未公开招租'],
      ['4', '个别工程多计价款']
    ],
    chapters: [
      ['一、审计整改工作部署推进情况', 1],
      ['二、审计查出问题的整改情况', 0],
      ['三、下一步工作', 2]
    ],
    warnings: [],
    leftOver: []
  },
  'bracketed-numbers': {
    title: '关于青岭区落实省级督察反馈意见整改进展的通报',
    publisher: '青岭区生态环境保护委员会办公室 青岭区督察整改工作专班',
    source: null,
    publishedAt: '2023-12-25',
    window: { start: '2023-12-25', end: '2024-01-08' },
    phones: [{ number: '0666-8880001', hours: '工作日8:30—17:30' }, { number: '0666-8880002', hours: '工作日8:30—17:30' }, { number: '13800000000', hours: '24小时' }],
    emails: [],
    postalAddress: null,
    signedBy: '青岭区生态环境保护委员会办公室 青岭区督察整改工作专班',
    signedOn: '2023-12-25',
    issues: [
      ['1', '针对“固废堆场渗滤液收集不到位”问题'],
      ['2', '针对“河岸侵占清理不彻底”问题'],
      ['3', '针对“在线监测数据缺失”问题']
    ],
    chapters: [
      ['第一部分 总体情况', 1],
      ['第二部分 具体情况', 0],
      ['第三部分 意见反馈', 1]
    ],
    warnings: [
      ['window_year_assumed', 18]
    ],
    leftOver: []
  },
  'circled-numbers': {
    title: '临江区人民政府办公室关于征集2025年民生实事项目建议的公告',
    publisher: '临江区人民政府办公室',
    source: null,
    publishedAt: null,
    window: { start: null, end: '2024-11-15' },
    phones: [{ number: '12345', hours: null }],
    emails: ['msss@example.com'],
    postalAddress: null,
    signedBy: '临江区人民政府办公室',
    signedOn: '2024-10-21',
    issues: [
      ['1', '关于老旧小区加装电梯'],
      ['2', '关于社区食堂布点'],
      ['3', '关于夜间照明改善']
    ],
    chapters: [],
    warnings: [],
    leftOver: []
  },
  'consultation-with-draft': {
    title: '关于公开征求《白石市共享电动自行车管理办法（征求意见稿）》意见的公告',
    publisher: '白石市交通运输局',
    source: '市交通运输局',
    publishedAt: '2024-09-02',
    window: { start: '2024-09-02', end: '2024-10-08' },
    phones: [{ number: '0555-7772468', hours: '工作日上午9：00至11：30，下午2：30至5：30' }],
    emails: ['fgk@example.org.cn'],
    postalAddress: '白石市人民东路66号白石市交通运输局法规科',
    signedBy: '白石市交通运输局',
    signedOn: '2024-09-02',
    issues: [
      ['1', '为了规范共享电动自行车运营服务，保障各方合法权益，结合本市实际，制定本办法。', '第一章　总　则'],
      ['2', '本市行政区域内的运营、停放及其监督管理，适用本办法。', '第一章　总　则'],
      ['3', '运营企业应当按照投放计划投放车辆，并遵守下列规定', '第二章　运营管理'],
      ['4', '运营企业应当设置电子围栏，引导有序停放。', '第二章　运营管理']
    ],
    chapters: [
      ['附件', 2],
      ['第一章　总　则', 0],
      ['第二章　运营管理', 0]
    ],
    warnings: [],
    leftOver: [26]
  },
  'correction-behind-sign-off': {
    title: '中共石桥镇委员会关于巡察整改情况的通报',
    publisher: '中共石桥镇委员会',
    source: null,
    publishedAt: '2024-03-11',
    window: { start: '2024-03-11', end: '2024-04-08' },
    phones: [{ number: '0799-5553311', hours: null }],
    emails: ['sqz@example.com'],
    postalAddress: null,
    signedBy: '中共石桥镇委员会',
    signedOn: '2024-03-11',
    issues: [
      ['1', '关于“三会一课”记录不全的问题'],
      ['2', '关于低保动态管理不及时的问题'],
      ['3', '50个停车泊位规划未落地的问题'],
      ['4', '2021年以来机关食堂账目不清的问题']
    ],
    chapters: [
      ['一、整改落实情况', 0],
      ['二、监督方式', 1]
    ],
    warnings: [
      ['window_corrected', 17]
    ],
    leftOver: [18]
  },
  'environment-labelled': {
    title: '白石市生态环境保护督察整改措施清单落实情况公示',
    publisher: '白石市生态环境保护督察整改工作领导小组办公室',
    source: null,
    publishedAt: '2024-04-10',
    window: { start: '2024-04-10', end: '2024-05-10' },
    phones: [{ number: '0555-7770101', hours: '8:30-12:00，14:30-17:30' }, { number: '0555-7770102', hours: null }],
    emails: [],
    postalAddress: '白石市经济技术开发区明湖西路9号3号楼412室',
    signedBy: '白石市生态环境保护督察整改工作领导小组办公室',
    signedOn: '2024-04-10',
    issues: [
      ['1', '化工园区污水处理厂超负荷运行，雨季溢流风险较大。'],
      ['2', '部分矿山生态修复滞后'],
      ['3', '餐饮油烟扰民投诉多']
    ],
    chapters: [],
    warnings: [
      ['window_relative', 5]
    ],
    leftOver: [38, 39]
  },
  'gaps-and-lists-inside': {
    title: '云岭县住房和城乡建设局关于省委巡视反馈问题整改情况的通报',
    publisher: '云岭县住房和城乡建设局',
    source: null,
    publishedAt: '2024-01-15',
    window: null,
    phones: [],
    emails: [],
    postalAddress: null,
    signedBy: null,
    signedOn: null,
    issues: [
      ['1', '关于“物业监管缺位”问题'],
      ['2', '关于“老旧小区改造进度慢”问题'],
      ['4', '关于“工程款拖欠”问题'],
      ['4', '关于“招投标投诉多”问题'],
      ['3', '关于“档案移交不及时”问题']
    ],
    chapters: [
      ['二、巡视反馈问题整改情况', 0],
      ['三、联系方式', 1]
    ],
    warnings: [
      ['issue_number_gap', 15],
      ['issue_number_repeated', 17],
      ['issue_number_out_of_order', 19],
      ['window_end_before_start', 22],
      ['contacts_missing', 22],
      ['sign_off_missing', 22]
    ],
    leftOver: []
  },
  'hard-wrapped': {
    title: '中共临江区教育局党组关于巡察整改进展情况的通报',
    publisher: '中共临江区教育局党组',
    source: null,
    publishedAt: null,
    window: { start: '2023-09-01', end: '2023-09-22' },
    phones: [{ number: '027-55507788', hours: '工作日8:30-12:00，14:00-17:30' }],
    emails: ['ljjyj@example.com'],
    postalAddress: null,
    signedBy: '中共临江区教育局党组',
    signedOn: '2023-09-01',
    issues: [
      ['1', '关于“校外培训机构监管不到位，部分机构资金监管账户未开立，群众投诉处理不及时”的问题'],
      ['2', '关于“校园食堂采购程序不规范”的问题']
    ],
    chapters: [
      ['一、整改组织情况', 1],
      ['二、整改落实情况', 0],
      ['三、下一步打算', 2]
    ],
    warnings: [
      ['lines_joined', 3],
      ['lines_joined', 7],
      ['lines_joined', 10],
      ['lines_joined', 12],
      ['lines_joined', 16],
      ['lines_joined', 20]
    ],
    leftOver: []
  },
  'issues-as-first-level': {
    title: '临江区城市管理局关于区委专项检查反馈问题整改情况的公告',
    publisher: '临江区城市管理局',
    source: '临江区城市管理局',
    publishedAt: '2024-05-28',
    window: { start: null, end: '2024-06-20' },
    phones: [{ number: '027-55501188转6021', hours: '周一至周五 9:00—17:00' }, { number: '027-55501190', hours: '周一至周五 9:00—17:00' }],
    emails: ['ljcg@example.com', 'ljcg2@example.com'],
    postalAddress: '临江区滨河大道200号，临江区城市管理局',
    signedBy: '临江区城市管理局',
    signedOn: '2024-05-28',
    issues: [
      ['1', '部分背街小巷垃圾清运不及时'],
      ['2', '占道经营“治而复返”，‘潮汐摊位’管理缺少统一标准'],
      ['3', '共享单车停放秩序混乱。群众对地铁口停放问题反映较多，企业运维力量投入不足。'],
      ['4', '「门前三包」责任书签订率偏低']
    ],
    chapters: [],
    warnings: [],
    leftOver: []
  },
  'notice-contradiction': {
    title: '云岭县农业农村局关于2024年高标准农田项目的公示',
    publisher: '云岭县农业农村局',
    source: null,
    publishedAt: null,
    window: { start: '2024-05-06', end: '2024-05-20' },
    phones: [{ number: '0799-5551212', hours: null }, { number: '0799-5551213', hours: null }],
    emails: ['ylnyj@example.com'],
    postalAddress: null,
    signedBy: '云岭县农业农村局',
    signedOn: '2024-05-06',
    issues: [],
    chapters: [
      ['一、建设地点：云岭县青禾镇、石桥镇', 0],
      ['二、建设内容：田间道路、灌排渠系', 2]
    ],
    warnings: [
      ['issues_missing', 1],
      ['window_contradicts_day_count', 3]
    ],
    leftOver: []
  },
  'notice-working-days': {
    title: '关于拟命名白石市园林式单位的公示',
    publisher: '白石市园林绿化管理局',
    source: null,
    publishedAt: '2024-09-26',
    window: { start: '2024-09-26', end: '2024-10-09' },
    phones: [{ number: '0555-7773001', hours: '工作日9:00-17:00' }],
    emails: [],
    postalAddress: null,
    signedBy: '白石市园林绿化管理局',
    signedOn: null,
    issues: [],
    chapters: [],
    warnings: [
      ['issues_missing', 1],
      ['window_relative', 3]
    ],
    leftOver: []
  },
  'results-in-another-chapter': {
    title: '中共青禾镇委员会关于县委巡察反馈问题整改情况的报告',
    publisher: '中共青禾镇委员会',
    source: '青禾镇',
    publishedAt: '2024-02-05',
    window: { start: '2024-02-05', end: '2024-02-12' },
    phones: [{ number: '0799-5566778', hours: null }],
    emails: [],
    postalAddress: null,
    signedBy: '中共青禾镇委员会',
    signedOn: '2024-02-05',
    issues: [
      ['1', '议事规则执行不严'],
      ['2', '惠民补贴发放公示不全'],
      ['3', '村级工程验收把关不严']
    ],
    chapters: [
      ['一、巡察反馈的主要问题', 0],
      ['二、整改落实情况', 0],
      ['三、公开与监督', 1]
    ],
    warnings: [
      ['window_relative', 15]
    ],
    leftOver: []
  },
  'run-together': {
    title: '中共明湖乡委员会关于县委巡察整改情况的通报',
    publisher: '中共明湖乡委员会',
    source: null,
    publishedAt: '2023-08-08',
    window: { start: null, end: '2023-08-31' },
    phones: [{ number: '0799-5554455', hours: null }],
    emails: ['mhx@example.com'],
    postalAddress: null,
    signedBy: '中共明湖乡委员会',
    signedOn: '2023-08-08',
    issues: [
      ['1', '关于“村务公开不及时”的问题'],
      ['2', '关于“集体林地承包费收缴不力”的问题'],
      ['3', '关于“网格员管理松散”的问题']
    ],
    chapters: [
      ['一、整改情况', 0],
      ['二、下一步打算', 1]
    ],
    warnings: [
      ['line_split', 5],
      ['window_year_assumed', 7]
    ],
    leftOver: []
  },
  'sections-restarting': {
    title: '中共云岭县水务局党组关于县委巡察整改进展情况的通报',
    publisher: '中共云岭县水务局党组',
    source: '云岭县水务局',
    publishedAt: '2023-03-01T15:06:30+08:00',
    window: { start: '2023-03-01', end: '2023-03-31' },
    phones: [{ number: '0799-5550122', hours: '工作日8:30-12:00，14:00-17:30' }],
    emails: ['yl_shuiwu@example.gov.cn'],
    postalAddress: '云岭县城关镇清溪路18号，县水务局办公室',
    signedBy: '中共云岭县水务局党组',
    signedOn: '2023-03-01',
    issues: [
      ['1', '关于“河道采砂监管存在盲区”的问题', '（一）落实上级决策部署方面'],
      ['2', '关于“农村供水‘最后一公里’不畅”的问题', '（一）落实上级决策部署方面'],
      ['1', '关于“小型工程发包不规范”的问题', '（二）廉洁风险防控方面'],
      ['2', '关于“票据审核不严，2021年以来有9笔报销缺少附件”的问题', '（二）廉洁风险防控方面']
    ],
    chapters: [
      ['一、整改工作组织情况', 2],
      ['二、反馈问题整改落实情况', 0],
      ['三、下一步工作打算', 2]
    ],
    warnings: [],
    leftOver: [1, 29, 30]
  },
  'traditional-characters': {
    title: '白石市環境保護局關於督察整改進展情況的通報',
    publisher: '白石市環境保護局',
    source: '白石市環境保護局',
    publishedAt: '2021-06-01',
    window: { start: '2021-06-01', end: '2021-06-30' },
    phones: [{ number: '0555-7770909', hours: null }],
    emails: ['bshb@example.com'],
    postalAddress: null,
    signedBy: '白石市環境保護局',
    signedOn: '2021-06-01',
    issues: [
      ['1', '關於「廢氣直排」問題'],
      ['2', '關於「噪聲擾民」問題']
    ],
    chapters: [
      ['一、整改落實情況', 0],
      ['二、意見反饋', 1]
    ],
    warnings: [],
    leftOver: []
  },
}
