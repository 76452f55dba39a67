'use client'

import { useState } from 'react'
import { draftWordsIn } from '../../../../_parts/draft-words'
import type { FormWords } from '../../../../_parts/action-form'
import { HandInForms, type HandInWords } from '../../../import/hand-in-forms'
import type { Locale } from '../../../../../../../lib/platform/locale'
import type { ActionState } from '../../../../../../_server/action-state'
import { reimportDraftAction, type SourceDifference } from './actions'

type Props = { locale: Locale; slug: string; version: number; back: string; words: HandInWords; form: { locale: string; words: FormWords; signIn: string } }

/** Hands in a newer source; afterwards what it changed takes the place of the forms. */
export function Reimport({ locale, slug, version, back, words, form }: Props) {
  const [difference, setDifference] = useState<SourceDifference | null>(null)
  const action = async (state: ActionState<SourceDifference>, data: FormData) => {
    const answer = await reimportDraftAction(state, data)
    if (answer.kind === 'ok') setDifference(answer.shown)
    return answer
  }
  if (difference) return <Difference locale={locale} difference={difference} back={back} />
  return <HandInForms action={action} words={words} form={form} hidden={{ slug, version }} />
}

function Difference({ locale, difference: { changes, unplaced }, back }: { locale: Locale; difference: SourceDifference; back: string }) {
  const { reimport: words } = draftWordsIn(locale)
  return (
    <>
      <div role="status" className="notice">
        <p>{words.changed(changes.filter(({ kind }) => kind !== 'same').length)}</p>
        {unplaced > 0 && <p>{words.unplaced(unplaced)}</p>}
      </div>
      <p><a className="button primary" href={back}>{words.back}</a></p>
      <ol className="difference">
        {changes.map((change, at) => (
          <li key={at} className={change.kind}>
            {change.kind === 'same' && <span className="quiet small">{words.same(change.count)}</span>}
            {change.kind === 'added' && <><b className="tag">{words.added}</b> <ins>{change.text}</ins></>}
            {change.kind === 'removed' && <><b className="tag">{words.removed}</b> <del>{change.text}</del></>}
            {change.kind === 'changed' && (
              <><b className="tag">{words.altered}</b> {change.words.map(({ kind, text }, place) => (
                kind === 'added' ? <ins key={place}>{text}</ins> : kind === 'removed' ? <del key={place}>{text}</del> : <span key={place}>{text}</span>
              ))}</>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
