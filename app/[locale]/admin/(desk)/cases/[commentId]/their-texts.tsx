'use client'

import { useForm } from '../../../_parts/action-form'

type Words = { conflict: string; theirs: string; yours: string; publicText: string; privateText: string }

/** Both texts, where someone else saved theirs while this one was being written; saving again goes against theirs. */
export function TheirTexts({ words }: { words: Words }) {
  const { state } = useForm()
  if (state.kind !== 'refused' || !state.theirs) return null
  const { who, fields } = state.theirs
  return (
    <div className="conflict">
      <p>{words.conflict}</p>
      <h3>{words.theirs.replace('#', who)}</h3>
      <p className="quiet small">{words.publicText}</p>
      <p className="prose">{fields.publicText}</p>
      {fields.privateText && <><p className="quiet small">{words.privateText}</p><p className="prose">{fields.privateText}</p></>}
      <h3>{words.yours}</h3>
    </div>
  )
}
