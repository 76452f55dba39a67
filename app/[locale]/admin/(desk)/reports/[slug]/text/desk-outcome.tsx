'use client'

import type { Locale } from '../../../../../../../lib/platform/locale'
import type { draftWordsIn } from '../../../../_parts/draft-words'
import type { Outcome } from './use-draft'

type Props = { outcome: Outcome | null; saving: boolean; words: ReturnType<typeof draftWordsIn>['text']; signIn: string; locale: Locale }

/** What came of the last act. That it was saved is said quietly; that it was not, with the reason and what is possible now. */
export function DeskOutcome({ outcome, saving, words, signIn }: Props) {
  const trouble = outcome === null || outcome.kind === 'saved' ? null : troubleOf(outcome, words)
  return (
    <>
      <p role="status" className="unseen">{saving ? words.saving : outcome?.kind === 'saved' ? words.saved : ''}</p>
      <div role="alert" className={trouble ? 'trouble' : undefined}>
        {trouble && (
          <>
            <p className="trouble-title">{trouble.title}</p>
            <p>{trouble.what}</p>
            {trouble.isSignedOut
              ? <p><a href={signIn} target="_blank">{words.signIn}</a></p>
              : <p><button type="button" onClick={() => location.reload()}>{words.reload}</button></p>}
          </>
        )}
      </div>
    </>
  )
}

function troubleOf(outcome: Exclude<Outcome, { kind: 'saved' }>, words: Props['words']) {
  if (outcome.kind === 'failed') return { ...words.failed, isSignedOut: false }
  if (outcome.kind === 'refused') return { title: outcome.title, what: outcome.what, isSignedOut: outcome.reason === 'signed_out' }
  return { title: words.failed.title, what: outcome.fields.map(({ words: problem }) => problem).join(' '), isSignedOut: false }
}
