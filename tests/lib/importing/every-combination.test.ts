import { describe, expect, test } from 'vitest'
import { parseText } from './support/parse-text'

const NUMERALS = ['一', '二', '三', '四', '五', '六']
const TITLES = ['党委理论学习中心组学习不够深入', '项目资金拨付滞后', '基层党组织软弱涣散', '会议费管理不严格', '公务接待超标准', '工程招投标把关不严']

/** How offices number, head and answer their issues, and what they write inside an answer. `style` is told by the parser alone: a list in the same style within the issues cannot be told from them. */
const NUMBERS: Record<string, { of: (value: number) => string; style: string }> = {
  '1.': { of: (value) => `${value}.`, style: 'digits' }, '1．': { of: (value) => `${value}．`, style: 'digits' }, '1、': { of: (value) => `${value}、`, style: 'digits' },
  '(1)': { of: (value) => `(${value})`, style: 'brackets' }, '（1）': { of: (value) => `（${value}）`, style: 'brackets' }, '（一）': { of: (value) => `（${NUMERALS[value - 1]}）`, style: 'sections' },
  '一、': { of: (value) => `${NUMERALS[value - 1]}、`, style: 'chapters' }, '【1】': { of: (value) => `【${value}】`, style: 'own' }, '①': { of: (value) => String.fromCharCode(0x245f + value), style: 'own' },
  '问题一：': { of: (value) => `问题${NUMERALS[value - 1]}：`, style: 'own' }, '问题1：': { of: (value) => `问题${value}：`, style: 'own' }, '第一项': { of: (value) => `第${NUMERALS[value - 1]}项　`, style: 'own' },
}
const HEADINGS: Record<string, (title: string) => string> = {
  plain: (title) => title, 'named as a problem': (title) => `关于${title}的问题`, quoted: (title) => `“${title}”问题`, 'quoted and named': (title) => `关于“${title}”的问题`,
  'with more of a sentence': (title) => `${title}，群众反映较多。`, 'in 「」': (title) => `「${title}」`, 'with a full stop': (title) => `${title}。`,
}
const ANSWERS: Record<string, (body: string[]) => string> = {
  'behind a label': (body) => `整改情况：${body.join('\n')}`, 'below a label': (body) => `整改落实情况：\n${body.join('\n')}`, 'behind a label in brackets': (body) => `【整改进展】${body.join('\n')}`, 'without a label': (body) => body.join('\n'),
}
const BODIES: Record<string, { body: string[]; style: string }> = {
  'one paragraph': { body: ['修订制度3项，开展培训5次，清理资金12万元。已完成整改。'], style: '' }, 'two paragraphs': { body: ['召开会议专题研究，制定方案。', '截至目前，清退资金12万元，已完成整改。'], style: '' },
  'a list of 1.': { body: ['采取以下措施：', '1.修订制度3项；', '2.开展培训5次；', '3.清理资金12万元。'], style: 'digits' },
  'a list of （1）': { body: ['制定了整改方案。', '（1）修订制度3项。', '（2）开展培训5次。', '（3）清理资金12万元。'], style: 'brackets' },
  'measures in one paragraph': { body: ['一是修订制度3项；二是开展培训5次；三是清理资金12万元。'], style: '' }, 'lines like headings': { body: ['（一）加强学习。组织集中学习6次。', '（二）严格管理。修订制度3项。'], style: 'sections' },
}
const CHAPTERS = ['none', 'numbers run on', 'numbers begin anew'] as const

type Numbering = (typeof NUMBERS)[string]

function written({ of }: Numbering, chapters: (typeof CHAPTERS)[number], heading: (title: string) => string, answer: string): string {
  const half = TITLES.length / 2
  const issues = TITLES.flatMap((title, at) => {
    const chapter = chapters === 'none' ? [] : at === 0 ? ['一、落实党的理论路线方针政策方面'] : at === half ? ['二、落实全面从严治党方面'] : []
    const value = chapters === 'numbers begin anew' ? (at % half) + 1 : at + 1
    return [...chapter, of(value) + heading(title), answer]
  })
  return [
    '中共某某县民政局党组关于十五届县委第三轮巡察整改进展情况的通报', '',
    '根据县委统一部署，2023年3月1日至4月30日，县委第二巡察组对我局开展了巡察，并于6月20日反馈了意见。现将整改进展情况予以公布。', ...issues,
    chapters === 'none' ? '下一步工作打算' : '三、下一步打算', '持续深化整改，巩固成果。',
    '欢迎广大干部群众对巡察整改落实情况进行监督。如有意见建议，请及时反映。联系电话：0799-5551234；邮政信箱：某某县人民路8号；电子邮箱：abc@163.com。', '',
    '中共某某县民政局党组', '2024年5月6日',
  ].join('\n')
}

describe.each(Object.entries(NUMBERS))('issues numbered %s', (_, numbering) => {
  const chapters = CHAPTERS.filter((each) => each === 'none' || numbering.style !== 'chapters')
  test.each(Object.entries(BODIES).filter(([, { style }]) => style === '' || style !== numbering.style))('are read with %s inside', (_name, { body }) => {
    for (const chapter of chapters) {
      for (const [heading, headed] of Object.entries(HEADINGS)) {
        for (const [answer, answered] of Object.entries(ANSWERS)) {
          const report = parseText(written(numbering, chapter, headed, answered(body)))
          const found = report.issues.map(({ title, paragraphs }) => ({ title, paragraphs }))
          expect(found, `${chapter}, ${heading}, ${answer}`).toEqual(TITLES.map((title) => ({ title: headed(title), paragraphs: body })))
          expect(report.phones, `${chapter}, ${heading}, ${answer}`).toHaveLength(1)
        }
      }
    }
  })
})
