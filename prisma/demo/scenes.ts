import type { DraftDetails } from '../../lib/reports/schema'
import { closedComments, lanshuiListComments, lanshuiPetitionComments, openComments } from './comments'
import type { DemoSubmission } from './comments-types'
import { closedLife, lanshuiLife, openLife, type DemoLife } from './lives'

export type ReportScene = {
  /** In prisma/demo/reports. */
  file: string
  slug: string
  /** The window as the text prints it, in days from the start of the demo. */
  opensInDays: number
  closesInDays: number
  /** The day it is signed and published; left out: the day the window opens. */
  signedInDays?: number
  /** Left out: public. */
  stage?: 'draft' | 'approved_for_later'
  policy?: Pick<DraftDetails, 'commentDisplay' | 'contactPolicy' | 'attachmentsAllowed'>
  /** Brings the signed document along. */
  withSignedPdf?: boolean
  life?: DemoLife
  submissions?: DemoSubmission[]
  /** One of its answered submissions is the one whose receipt is shown at every start. */
  holdsTheExample?: boolean
  withdrawn?: { inDays: number; reason: string }
}

/** Every state that a report can be in, and a second organisation with a report of another kind. */
export const linjiangScenes: ReportScene[] = [
  {
    file: 'closed.txt', slug: 'livelihood-concerns', opensInDays: -68, closesInDays: -47, withSignedPdf: true, life: closedLife, submissions: closedComments,
    holdsTheExample: true,
  },
  {
    file: 'withdrawn.txt', slug: 'village-assets', opensInDays: -31, closesInDays: -10,
    withdrawn: { inDays: -28, reason: '附表误将个别举报人的姓名列入，已于发现当日撤回。删除有关信息、重新审核后，另行公布。' },
  },
  { file: 'upcoming.txt', slug: 'environment', opensInDays: 5, closesInDays: 26, signedInDays: 0 },
  { file: 'open.txt', slug: 'linjiang-rectification', opensInDays: -9, closesInDays: 5, withSignedPdf: true, life: openLife, submissions: openComments },
  { file: 'scheduled.txt', slug: 'livelihood-projects', opensInDays: 1, closesInDays: 22, stage: 'approved_for_later', withSignedPdf: true },
  { file: 'draft.txt', slug: 'business-environment', opensInDays: 0, closesInDays: 20, stage: 'draft' },
]

export const lanshuiScenes: ReportScene[] = [
  {
    file: 'lanshui-petitions.txt', slug: 'lanshui-petitions', opensInDays: -4, closesInDays: 17,
    policy: { commentDisplay: 'office_only', contactPolicy: 'required' }, submissions: lanshuiPetitionComments,
  },
  {
    file: 'lanshui-list.html', slug: 'lanshui-inspection', opensInDays: -8, closesInDays: 13,
    policy: { attachmentsAllowed: true }, life: lanshuiLife, submissions: lanshuiListComments,
  },
]
