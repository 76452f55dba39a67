import { closedCommentsFirst } from './comments-closed-1'
import { closedCommentsSecond } from './comments-closed-2'
import type { DemoCorrection, DemoProgress, DemoSubmission } from './comments-types'

export { openComments } from './comments-open'

/** Replies hold date tokens such as {{closes+3}}; see `fillDates` in dates.ts. */
export const closedComments: DemoSubmission[] = [...closedCommentsFirst, ...closedCommentsSecond]

export const units: string[] = [
  '区委区政府督查室',
  '区住房和城乡建设局',
  '区教育局',
  '区城市管理局',
  '区交通运输局',
  '区水务局',
  '区卫生健康局',
  '区市场监督管理局',
  '区民政局',
  '区农业农村局',
]

/** Issues left out are "not stated". The counts agree with what the reports themselves say. */
export const progress: DemoProgress = {
  'open.txt': {
    1: 'completed', 2: 'completed', 3: 'continuing', 4: 'continuing', 5: 'completed', 6: 'completed',
    7: 'continuing', 8: 'completed', 9: 'completed', 10: 'continuing', 11: 'continuing', 12: 'unfinished',
    13: 'completed', 14: 'continuing', 15: 'completed', 16: 'continuing', 17: 'continuing', 18: 'completed',
    19: 'unfinished', 20: 'continuing', 21: 'completed', 23: 'continuing', 24: 'completed', 25: 'continuing',
    26: 'continuing', 27: 'completed', 28: 'unfinished', 29: 'continuing', 30: 'completed', 31: 'completed',
    32: 'completed', 35: 'completed', 36: 'completed', 37: 'continuing', 38: 'unfinished', 39: 'continuing',
    40: 'unfinished', 41: 'completed', 42: 'completed', 43: 'completed', 44: 'completed', 45: 'continuing',
    46: 'completed', 47: 'completed',
  },
  'upcoming.txt': {
    1: 'completed', 2: 'completed', 3: 'continuing', 4: 'completed', 5: 'completed', 6: 'unfinished',
    7: 'continuing', 8: 'completed', 9: 'completed', 10: 'completed', 11: 'unfinished', 12: 'continuing',
    13: 'unfinished', 14: 'completed', 15: 'continuing', 16: 'continuing', 17: 'continuing', 18: 'completed',
  },
  'closed.txt': {
    1: 'continuing', 2: 'continuing', 3: 'continuing', 4: 'completed', 5: 'completed', 6: 'continuing',
    7: 'completed', 8: 'completed', 9: 'completed', 10: 'completed', 11: 'continuing', 12: 'completed',
    13: 'completed', 14: 'continuing', 15: 'completed', 16: 'unfinished', 17: 'completed', 18: 'continuing',
    19: 'unfinished', 20: 'unfinished', 21: 'completed', 22: 'continuing', 23: 'completed', 24: 'completed',
  },
}

/** Three released replies to the closed report say that its text was corrected; these are the corrections. */
export const corrections: DemoCorrection[] = [
  {
    report: 'closed.txt',
    issue: '11',
    from: '其中设有夜间服务的驿站仅17个，将继续增加。',
    to: '其中标明夜间服务的驿站17个，经核查实际通宵开放11个，将继续增加。',
    note: '根据群众意见核查，17个标明夜间服务的驿站中有6个无人值守，原表述不准确，予以更正。',
  },
  {
    report: 'closed.txt',
    issue: '16',
    from: '春信里小区外墙保温返修因雨季施工条件限制尚未完成。',
    to: '春信里小区外墙保温返修因施工单位抽调人员、进度滞后，尚未完成。',
    note: '根据群众意见核查，返修未完成的原因是施工单位人员不足，不是雨季影响，予以更正。',
  },
  {
    report: 'closed.txt',
    issue: '20',
    from: '芦渡镇下渡片因干渠上游闸门损坏，供水仍不稳定。',
    to: '芦渡镇下渡片因干渠上游闸门损坏四年未更换、老窑厂以下186米渠底反坡，供水仍不稳定。',
    note: '根据群众来信和现场测量，补充闸门损坏时间和渠底反坡情况。',
  },
]
