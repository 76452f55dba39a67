import { describe, expect, test } from 'vitest'
import { passageOf } from '../../../lib/importing/passage'
import { suggestedProgressIn } from '../../../lib/importing/suggested-progress'

const progressOf = (...texts: string[]) => suggestedProgressIn(texts.map((text, at) => passageOf({ line: at + 5, text })))

describe('the words of the text say how far an issue has come', () => {
  test.each([
    ['修订制度3项。已完成整改并销号。', 'completed', '已完成整改并销号'],
    ['已完成，同意销号。', 'completed', '已完成，同意销号'],
    ['视同完成，持续整改。', 'continuing', '视同完成，持续整改'],
    ['一是建立台账。二是定期巡查。基本完成，长期坚持。', 'continuing', '基本完成，长期坚持'],
    ['未达到序时进度，正在推进。', 'unfinished', '未达到序时进度，正在推进'],
    ['未完成，继续整改。', 'unfinished', '未完成，继续整改'],
    ['采砂船集中停靠点建设尚未完成。', 'unfinished', '采砂船集中停靠点建设尚未完成'],
    ['收回1184万元，剩余4455万元未完成整改，须继续追收。', 'unfinished', '剩余4455万元未完成整改'],
    ['此项工作须长期坚持，正持续推进。', 'continuing', '此项工作须长期坚持，正持续推进'],
    ['该项任务达到序时进度，正在持续推进。', 'continuing', '该项任务达到序时进度，正在持续推进'],
    ['该项工作正在推进、长期坚持。', 'continuing', '该项工作正在推进、长期坚持'],
    ['下一步持续推进。', 'continuing', '下一步持续推进'],
    ['今后每年春秋两季长期坚持。', 'continuing', '今后每年春秋两季长期坚持'],
    ['已完成整改并通过市级复核。', 'completed', '已完成整改并通过市级复核'],
    ['验收组认定已完成整改，同意上报销号。', 'completed', '验收组认定已完成整改，同意上报销号'],
    ['隐患已全部整改到位。', 'completed', '隐患已全部整改到位'],
    ['5个部门已完成整改。约谈负责人5名。', 'completed', '5个部门已完成整改'],
    ['12个乡镇已完成整改，3个乡镇正在推进。', 'unfinished', '3个乡镇正在推进'],
    ['未完成整改的7个问题现已全部整改到位。', 'completed', '未完成整改的7个问题现已全部整改到位'],
    ['师生比仍为1:372，尚未达到1:350的要求。', 'unfinished', '尚未达到1'],
    ['其余8处因产权手续不全将持续推进盘活。', 'continuing', '其余8处因产权手续不全将持续推进盘活'],
    ['下一步，学校将持续推进人才发展体制机制改革。', 'continuing', '学校将持续推进人才发展体制机制改革'],
    ['后续将持续推进存量资金清理工作。', 'continuing', '后续将持续推进存量资金清理工作'],
    ['C区达到序时进度，计划2023年6月交付。', 'continuing', 'C区达到序时进度'],
    ['已完成整改並長期堅持。', 'completed', '已完成整改並長期堅持'],
    ['3个乡镇尚未完成。12个乡镇已完成整改。', 'unfinished', '3个乡镇尚未完成'],
  ])('%s', (text, status, words) => {
    expect(progressOf(text)).toEqual({ status, words, line: 5 })
  })
})

test.each(['完成管网改造12公里。', '预计2024年底前完成整改。', '下一步将完成整改。', '对“未完成整改”的表述逐一核对。', '对尚未完成整改的单位通报批评。', '举办培训3期。'])('%s says nothing about the issue', (text) => {
  expect(progressOf(text)).toBeNull()
})

test('the last word about the issue counts, with its line; a part left undone does not outweigh it', () => {
  expect(progressOf('正在推进。', '截至6月底，已完成整改。')).toMatchObject({ status: 'completed', line: 6 })
  expect(progressOf('已完成整改。', '其余2处正在绿化。')).toMatchObject({ status: 'completed', line: 5 })
})
