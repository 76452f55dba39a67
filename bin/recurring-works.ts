import { sealEvents } from '../lib/audit/chain'
import { buildAnsweredMail } from '../lib/cases/emails'
import { deliverDueMails } from '../lib/notifications/outbox'
import { asSystem } from '../lib/platform/context'
import { query } from '../lib/platform/database'
import { startRecurringWork, type RecurringWork } from '../lib/platform/recurring-work'
import { publishDueRevisions } from '../lib/reports/publish-due-revisions'
import { buildReceiptMail } from '../lib/submissions/emails'

const SECOND_MS = 1000
const HOUR_MS = 3_600_000

/** What each kind of mail says; composed only when it is sent. */
const composers = { receipt: buildReceiptMail, comment_answered: buildAnsweredMail }

/** What a server does beside answering. Every process may do it: each piece takes what nobody else has taken. */
export function startRecurringWorks(): RecurringWork[] {
  return [
    startRecurringWork({ name: 'deliver mails', everyMs: SECOND_MS, work: () => deliverDueMails(composers) }),
    startRecurringWork({ name: 'publish due revisions', everyMs: SECOND_MS, work: publishDueRevisions }),
    startRecurringWork({ name: 'seal audit events', everyMs: SECOND_MS, work: sealEvents }),
    startRecurringWork({ name: 'forget expired rate limits', everyMs: HOUR_MS, work: forgetRateLimits }),
  ]
}

/** Counts whose time is over say nothing any more; nothing of an address is kept longer than its limit. */
async function forgetRateLimits(): Promise<void> {
  await query(asSystem, 'DELETE FROM rate_limits WHERE expire < $1', [Date.now()])
}
