import { closedCommentsFirst } from './comments-closed-1'
import { closedCommentsSecond } from './comments-closed-2'
import type { DemoProgress, DemoSubmission } from './comments-types'

export { lanshuiListComments, lanshuiPetitionComments } from './comments-lanshui'
export { openComments } from './comments-open'

/** Replies hold date tokens such as {{closes+3}}; see `fillDates` in dates.ts. */
export const closedComments: DemoSubmission[] = [...closedCommentsFirst, ...closedCommentsSecond]

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
  'scheduled.txt': {
    1: 'continuing', 2: 'continuing', 3: 'completed', 4: 'continuing', 5: 'continuing', 6: 'completed', 7: 'continuing', 8: 'unfinished',
  },
  'withdrawn.txt': { 1: 'continuing', 2: 'completed', 3: 'completed', 4: 'continuing' },
  'lanshui-list.html': {
    1: 'unfinished', 2: 'unfinished', 3: 'completed', 4: 'unfinished', 5: 'continuing', 6: 'completed', 7: 'continuing', 8: 'completed',
    9: 'unfinished', 10: 'unfinished', 11: 'continuing', 12: 'continuing',
  },
  'lanshui-petitions.txt': { 1: 'completed', 2: 'continuing', 3: 'continuing', 4: 'continuing', 5: 'completed', 6: 'unfinished' },
  'closed.txt': {
    1: 'continuing', 2: 'continuing', 3: 'continuing', 4: 'completed', 5: 'completed', 6: 'continuing',
    7: 'completed', 8: 'completed', 9: 'completed', 10: 'completed', 11: 'continuing', 12: 'completed',
    13: 'completed', 14: 'continuing', 15: 'completed', 16: 'unfinished', 17: 'completed', 18: 'continuing',
    19: 'unfinished', 20: 'unfinished', 21: 'completed', 22: 'continuing', 23: 'completed', 24: 'completed',
  },
}
