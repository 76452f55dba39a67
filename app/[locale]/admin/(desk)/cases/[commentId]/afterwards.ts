import { urls } from '../../../../../../lib/platform/urls'
import { textOf } from '../../../../../_server/run-action'

type Act = 'published' | 'published_redacted' | 'not_published' | 'assigned' | 'submitted' | 'approved' | 'returned' | 'released' | 'concluded'

/** After an act the next comment of the same queue comes up, so that a queue is cleared without going back; after the last one, the queue. */
export function afterwards(form: FormData, done: Act): { to: string } {
  const view = textOf(form, 'view')
  const next = textOf(form, 'next')
  const query = { done, count: done === 'released' ? '1' : null, of: textOf(form, 'commentId') }
  return { to: next ? urls.case(next, { view, ...query }) : urls.queue(view, query) }
}

/** The version that the page showed; none where there was nothing yet. */
export function versionIn(form: FormData): number | null {
  return Number(textOf(form, 'version')) || null
}
