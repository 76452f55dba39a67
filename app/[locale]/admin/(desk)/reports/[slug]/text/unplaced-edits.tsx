'use client'

import type { Locale } from '../../../../../../../lib/platform/locale'
import { draftWordsIn } from '../../../../_parts/draft-words'
import type { DraftView } from './draft-view'

/** Edits of an earlier source that find no place in this one. */
export function UnplacedEdits({ unplaced, isFrozen, locale, onForget }: { unplaced: DraftView['unplaced']; isFrozen: boolean; locale: Locale; onForget: () => void }) {
  const words = draftWordsIn(locale).text
  if (unplaced.length === 0) return null
  return (
    <details className="warnings" open>
      <summary>{words.unplaced.heading(unplaced.length)}</summary>
      <p className="quiet small">{words.unplaced.text}</p>
      <ul className="warning-list">
        {unplaced.map(({ kind, words: begun, line }, at) => (
          <li key={at} className="warning"><span>{words.line(line)}</span><span className="warning-words">{words.edit[kind]}<q lang="zh">{begun}</q></span></li>
        ))}
      </ul>
      {!isFrozen && <button type="button" className="act" onClick={onForget}>{words.unplaced.forget}</button>}
    </details>
  )
}
