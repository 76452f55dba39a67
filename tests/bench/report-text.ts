/** A report of the usual length, written for the measurement; every place and figure in it is made up. */

const TOPICS = [
  '老旧小区积水点整治', '背街小巷路灯照明', '农贸市场环境卫生', '公交站台无障碍设施', '河道排口监测', '校园周边交通秩序', '电梯维保监管', '社区养老服务用房', '停车泊位管理',
  '餐饮油烟扰民', '物业公共收益公示', '农村饮水管网改造', '建筑垃圾清运',
] as const
const SENTENCES = [
  (n: number) => `对全区${n + 12}处点位逐一核查，建立问题清单、责任清单和时限清单，逐项编号上图。`,
  (n: number) => `组织责任单位现场办公${n % 7 + 3}次，协调解决跨部门事项${n % 5 + 2}件，全部明确到人。`,
  (n: number) => `完成改造管线${(n * 0.37 + 2).toFixed(1)}公里，新增设施${n * 3 + 8}处，经连续两个月运行检验，情况稳定。`,
  (n: number) => `修订完善管理制度${n % 4 + 1}项，将日常巡查频次由每月一次调整为每周一次，巡查结果随机抽查复核。`,
  (n: number) => `邀请居民代表${n % 9 + 10}名参加现场验收，满意率为${90 + (n % 10)}%，未达标的点位退回重新整改。`,
] as const
const ORDINALS = ['一是', '二是', '三是', '四是', '五是'] as const
const STATUSES = ['已完成，同意销号', '视同完成，持续整改', '未完成，继续整改'] as const

export function reportText(issues: number): string {
  const lines = [
    '云泽区委关于巡察整改进展情况的通报', '来源：云泽区委巡察整改工作领导小组', '',
    '根据统一部署，巡察组对云泽区开展了常规巡察，并反馈了意见。现将整改进展情况予以公布。', '', '一、组织领导情况',
    ...ORDINALS.slice(0, 4).map((ordinal, at) => `${ordinal}压实整改责任。${SENTENCES.map((sentence) => sentence(at + 20)).join('')}`), '', '二、整改任务落实情况',
  ]
  for (let number = 1; number <= issues; number += 1) {
    const measures = ORDINALS.slice(0, 3 + (number % 3)).map((ordinal, at) => `${ordinal}${SENTENCES[(number + at) % SENTENCES.length]!(number)}`).join('')
    lines.push(`${number}.关于“${TOPICS[number % TOPICS.length]}不够到位（${number}号点位）”问题`, `整改情况：${measures}`, `整改状态：${STATUSES[number % STATUSES.length]}。`)
  }
  lines.push(
    '', '三、联系方式', '欢迎广大干部群众对整改落实情况进行监督。公开期限：2026年1月5日至2026年1月26日。联系电话：0999-6200000（工作日8:30—12:00，14:30—17:30）；电子邮箱：xunchazhenggai@yunze.example.cn；邮政信箱：云泽区人民路1号。',
    '', '云泽区委巡察整改工作领导小组', '2026年1月4日',
  )
  return lines.join('\n')
}
