import type { RefusalReason } from '../../../../../../lib/platform/errors'
import type { Acknowledgement } from '../../../../../../lib/submissions/accept-submission'
import type { CommentForm, Problem, Step } from './comment-form'

/** What the form handler hands to the page. */
export type CommentState =
  | { kind: 'form'; step: Step; form: CommentForm; problems: Problem[]; notice: Notice | null; /** Some were sent and are gone with that sending: a browser never fills a choice of files in again. */ picturesAgain: boolean }
  | { kind: 'refused'; form: CommentForm; refusal: { reason: RefusalReason; details: Record<string, unknown> } }
  | { kind: 'received'; form: CommentForm; acknowledgement: Omit<Acknowledgement, 'repeated'>; /** How many came with it. */ pictures: number }

/** Sending again is right: too many requests, too many pictures under way, or the outcome is unknown. */
export type Notice = { reason: 'too_many_requests'; retryAfterSeconds: number | null } | { reason: 'pictures_busy' } | { reason: 'unavailable' }
