import { can } from '../organisations/permissions'
import type { StaffActor } from '../platform/context'
import type { Stage } from './lifecycle'

/** What can be done with a case as it stands by this member of staff: what a page offers. The commands decide again. */
export type CaseAct = 'moderate' | 'revise' | 'assign' | 'draft' | 'submit' | 'approve' | 'return' | 'release' | 'conclude' | 'reveal' | 'open_picture'

export type ActFacts = { stage: Stage; hasOpenReply: boolean; isAuthor: boolean; mayApproveOwn: boolean; hasContact: boolean; hasPictures: boolean }

export function actsFor(actor: StaffActor, { stage, hasOpenReply, isAuthor, mayApproveOwn, hasContact, hasPictures }: ActFacts): CaseAct[] {
  const open = stage !== 'awaiting_moderation' && stage !== 'concluded'
  const drafting = open && stage !== 'awaiting_approval' && stage !== 'to_release'
  const possible: Record<CaseAct, boolean> = {
    moderate: stage === 'awaiting_moderation' && can(actor, 'comment.moderate'),
    revise: stage !== 'awaiting_moderation' && can(actor, 'comment.moderate'),
    assign: drafting && can(actor, 'case.assign'),
    draft: drafting && can(actor, 'reply.draft'),
    submit: drafting && hasOpenReply && can(actor, 'reply.draft'),
    approve: stage === 'awaiting_approval' && (!isAuthor || mayApproveOwn) && can(actor, 'reply.approve'),
    return: (stage === 'awaiting_approval' || stage === 'to_release') && can(actor, 'reply.approve'),
    release: stage === 'to_release' && can(actor, 'reply.release'),
    conclude: drafting && !hasOpenReply && can(actor, 'case.conclude'),
    reveal: hasContact && can(actor, 'contact.reveal'),
    open_picture: hasPictures && can(actor, 'contact.reveal'),
  }
  return (Object.keys(possible) as CaseAct[]).filter((act) => possible[act])
}
