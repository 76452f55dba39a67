import fc from 'fast-check'

/** A report made from choices, with what a reader must find in it. */
export type GeneratedReport = {
  text: string
  issues: { number: string; title: string; section?: string; paragraphs: string[]; measures: string[] }[]
  window: { start: string | null; end: string }
  phones: { number: string; hours: string | null }[]
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const chinese = (value: number) => CHINESE[value - 1] ?? `十${CHINESE[value - 11] ?? ''}`
const fullWidth = (value: number) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const INNER_STYLES = [
  (n: number) => `${n}.`,
  (n: number) => `${n}．`,
  (n: number) => `${n}、`,
  (n: number) => `${fullWidth(n)}．`,
  (n: number) => `(${n})`,
  (n: number) => `（${n}）`,
  (n: number) => `【${n}】`,
  (n: number) => String.fromCharCode(0x245f + n),
  (n: number) => String.fromCharCode(0x2487 + n),
  (n: number) => `问题${chinese(n)}：`,
  (n: number) => `（${chinese(n)}）`,
]

const TITLES = [
  (matter: string) => `关于“${matter}”问题`,
  (matter: string) => `关于“${matter}”的问题`,
  (matter: string) => `关于${matter}的问题`,
  (matter: string) => `针对“${matter}”问题`,
  (matter: string) => `关于“‘${matter}’长期存在”方面的问题`,
  (matter: string) => `关于「${matter}」问题`,
]

const MATTERS = ['河湖巡查流于形式', '台账更新不及时', '学位供给不足', '3个小区电梯停用', '2021年以来账目不清', '50个点位漏报', '审批时限过长', '问题线索处置偏慢']
const LABELS = ['整改情况：', '整改情况:', '整改落实情况：', '整改进展：', '【整改情况】', '整改进展情况：']
const RESPONSES = ['已调整方案，明确专人负责。', '完成改造12处，其中3处于2023年5月验收。', '对2名责任人批评教育；修订制度1项。']
const MEASURES = [['一是完善制度。', '二是加强培训，统一是非标准。'], ['一是排查隐患；', '二是限期整改；', '三是组织“回头看”。']]

const WINDOWS = [
  ['公开期限：2024年7月18日至8月8日', '2024-07-18', '2024-08-08'],
  ['公开期限为2024年12月20日至1月10日', '2024-12-20', '2025-01-10'],
  ['公示时间：2024.5.6-2024.5.20', '2024-05-06', '2024-05-20'],
  ['公示期：2024年5月6日—20日', '2024-05-06', '2024-05-20'],
  ['公开时间自二〇二四年七月十八日至八月八日', '2024-07-18', '2024-08-08'],
  ['公开期限：二○二四年七月十八日起至二○二四年八月八日止', '2024-07-18', '2024-08-08'],
  ['请于2024年6月20日前反馈意见', null, '2024-06-20'],
  ['意见征集截止时间：2024年6月20日17:00', null, '2024-06-20'],
  ['意见反馈期限截至2024年6月20日', null, '2024-06-20'],
  ['公开期限：2024-07-18至2024-08-08', '2024-07-18', '2024-08-08'],
  ['公开期限：2024 年 7 月 18 日至 8 月 8 日', '2024-07-18', '2024-08-08'],
  ['公示期限：2024年5月6日（星期一）9时至5月20日（星期一）17时', '2024-05-06', '2024-05-20'],
] as const

const PHONES = [
  ['联系电话：027-61000251（工作日8:30-17:30）', ['027-61000251'], '工作日8:30-17:30'],
  ['联系电话：（027）61000251', ['027-61000251'], null],
  ['电话：027—61000251，传真：027—61000299', ['027-61000251'], null],
  ['联系方式：０２７－６１０００２５１（工作日8:30-12:00，14:00-17:30）', ['027-61000251'], '工作日8:30-12:00，14:00-17:30'],
  ['监督电话：027-61000251、61000252', ['027-61000251', '027-61000252'], null],
  ['监督电话：0799-5551212/5551213（工作日）', ['0799-5551212', '0799-5551213'], '工作日'],
  ['电话：13800000000', ['13800000000'], null],
  ['联系电话：027 6100 0251', ['027-61000251'], null],
] as const

const issueChoices = fc.record({
  matter: fc.constantFrom(...MATTERS),
  response: fc.constantFrom(...RESPONSES),
  measures: fc.constantFrom(...MEASURES, []),
  areMeasuresParagraphs: fc.boolean(),
})

const choices = fc.record({
  style: fc.constantFrom(...INNER_STYLES),
  title: fc.constantFrom(...TITLES),
  label: fc.constantFrom(...LABELS),
  labelPlace: fc.constantFrom('inline', 'own line', 'heading line'),
  issues: fc.array(issueChoices, { minLength: 2, maxLength: 12 }),
  restartsAfter: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  window: fc.constantFrom(...WINDOWS),
  phone: fc.constantFrom(...PHONES),
  lineEnd: fc.constantFrom('\n', '\r\n', '\n\n', '\n　　'),
  hasFrame: fc.boolean(),
})

/** Reports in every combination of numbering, heading, label, layout, window and telephone styles. */
export const generatedReports: fc.Arbitrary<GeneratedReport> = choices.map((choice) => {
  const sections = choice.restartsAfter !== null && !choice.style(1).startsWith('（一') ? choice.restartsAfter : null
  const lines: string[] = []
  const issues: GeneratedReport['issues'] = []
  for (const [at, issue] of choice.issues.entries()) {
    const sectionAt = sections === null ? null : Math.floor(at / sections)
    const number = sections === null ? at + 1 : (at % sections) + 1
    const section = sectionAt === null ? undefined : `（${chinese(sectionAt + 1)}）第${chinese(sectionAt + 1)}方面`
    if (section && number === 1) lines.push(section)
    const title = choice.title(issue.matter)
    const paragraphs = issue.areMeasuresParagraphs ? [issue.response, ...issue.measures] : [issue.response + issue.measures.join('')]
    const [first = '', ...others] = paragraphs
    if (choice.labelPlace === 'heading line') lines.push(`${choice.style(number)}${title}。${choice.label}${first}`, ...others)
    else if (choice.labelPlace === 'own line') lines.push(choice.style(number) + title, choice.label, ...paragraphs)
    else lines.push(choice.style(number) + title, choice.label + first, ...others)
    issues.push({ number: String(number), title, ...(section ? { section } : {}), paragraphs, measures: issue.measures })
  }
  const [windowText, start, end] = choice.window
  const [phoneText, numbers, hours] = choice.phone
  const text = [
    ...(choice.hasFrame ? ['首页 > 政务公开 > 整改公开'] : []),
    '中共某县水利局党组关于县委巡察整改情况的通报',
    '发布时间：2024-05-06 来源：某县水利局',
    '2023年3月1日至5月31日，县委第一巡察组进行了巡察，现将整改情况予以公布。',
    '一、整改组织情况',
    '（一）提高认识。局党组召开3次会议研究部署。',
    '二、整改落实情况',
    ...lines,
    '三、下一步打算',
    '一是持续整改。二是举一反三。',
    `欢迎监督。${windowText}。${phoneText}。`,
    '中共某县水利局党组',
    '2024年5月6日',
    ...(choice.hasFrame ? ['主办单位：某县人民政府办公室 电话：0799-1234567', '版权所有 赣ICP备00000000号'] : []),
  ].join(choice.lineEnd)
  return { text, issues, window: { start, end }, phones: numbers.map((number) => ({ number, hours })) }
})
