import { randomUUID } from 'node:crypto'
import { acceptSubmission, type Acknowledgement } from '../../../lib/submissions/accept-submission'
import type { SubmissionInput } from '../../../lib/submissions/schema'
import { citizenContext } from '../../support/factories'

export const BODY = '雨后两小时，地铁口仍有约二十厘米的积水。'

/** The smallest thing a citizen can send: one comment about issue 1, anonymous. */
export function submissionTo(report: string, over: Partial<SubmissionInput> = {}): SubmissionInput {
  return { report, comments: [{ issue: '1', stance: 'not_resolved', body: BODY }], identity: 'anonymous', consentToPublish: true, ...over }
}

/** Sends it once, under a key of its own unless one is given. */
export function send(submission: SubmissionInput, key: string = randomUUID()): Promise<Acknowledgement> {
  return acceptSubmission(citizenContext(), { key, submission, channel: 'api' })
}
