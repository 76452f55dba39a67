import { sealEvents } from '../lib/audit/chain'
import { startRecurringWork, type RecurringWork } from '../lib/platform/recurring-work'

const SECOND_MS = 1000

/** What a server does beside answering. Every process may do it: each piece takes what nobody else has taken. */
export function startRecurringWorks(): RecurringWork[] {
  return [startRecurringWork({ name: 'seal audit events', everyMs: SECOND_MS, work: sealEvents })]
}
