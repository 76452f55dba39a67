'use client'

import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { EDITABLE_ROLES } from '../../../../../../../lib/importing/editable-roles'
import { Progress } from '../../../../../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { terms } from '../../../../../../../lib/platform/terms'
import { draftWordsIn } from '../../../../_parts/draft-words'
import type { Row } from './draft-view'
import { ACT_KEYS, ROLE_KEYS, type RowAct } from './row-edits'

type Editing = 'split' | 'move' | 'renumber' | 'retitle' | 'lead_unit' | 'time_limit'
const OF_ISSUES: Editing[] = ['renumber', 'retitle', 'lead_unit', 'time_limit']

type Props = {
  row: Row
  locale: Locale
  /** The issues a paragraph can be moved to. */
  issues: Row[]
  /** Whether the progress is still the editor's to say: once public it moves by dated updates. */
  progressIsOpen: boolean
  onAct: (act: RowAct) => void
  onProgress: (progress: Progress) => void
}

/** Everything that can be done to the paragraph one is on. Each act has a key; what needs a word opens a line to write it in. */
export function RowActs({ row, locale, issues, progressIsOpen, onAct, onProgress }: Props) {
  const words = draftWordsIn(locale).text
  const [editing, setEditing] = useState<Editing | null>(null)
  const act = (what: RowAct) => {
    setEditing(null)
    onAct(what)
  }
  const open = (what: Editing) => (
    <button key={what} type="button" className="act" data-key={ACT_KEYS[what]} aria-expanded={editing === what} onClick={() => setEditing(editing === what ? null : what)}>
      {words.act[what]} <kbd>{ACT_KEYS[what]}</kbd>
    </button>
  )
  const { issue } = row
  return (
    <div className="row-acts">
      <div className="acts" role="group" aria-label={words.markAs}>
        {EDITABLE_ROLES.map((role) => (
          <button key={role} type="button" className="act" data-key={ROLE_KEYS[role]} aria-pressed={row.role === role} onClick={() => act({ act: 'role', role })}>
            {words.roleAct[role]} <kbd>{ROLE_KEYS[role]}</kbd>
          </button>
        ))}
      </div>
      <div className="acts">
        {open('split')}
        <button type="button" className="act" data-key={ACT_KEYS.join} onClick={() => act({ act: 'join' })}>{words.act.join} <kbd>{ACT_KEYS.join}</kbd></button>
        {row.role === 'text' && open('move')}
        {issue && OF_ISSUES.map(open)}
        {issue && progressIsOpen && (
          <label className="act-select">
            <span className="unseen">{words.act.progress}</span>
            <select data-key={ACT_KEYS.progress} value={issue.progress} onChange={(event) => onProgress(event.target.value as Progress)}>
              {Object.values(Progress).map((progress) => <option key={progress} value={progress}>{terms[locale].progress[progress]}</option>)}
            </select>
            <kbd>{ACT_KEYS.progress}</kbd>
          </label>
        )}
      </div>
      {editing === 'split' && <SplitAt text={row.text} words={words} onSplit={(at) => act({ act: 'split', at })} onCancel={() => setEditing(null)} />}
      {editing === 'move' && (
        <WordForm words={words} onCancel={() => setEditing(null)} onSave={(to) => act({ act: 'move', to: to || null })}>
          <label htmlFor="act-word">{words.act.move}</label>
          <select id="act-word" name="word" autoFocus>
            <option value="">{words.moveHere}</option>
            {issues.map(({ key, number, issue: to }) => <option key={key} value={key}>{number} {to?.title}</option>)}
          </select>
        </WordForm>
      )}
      {editing !== null && editing !== 'split' && editing !== 'move' && (
        <WordForm key={editing} words={words} onCancel={() => setEditing(null)} onSave={(value) => act({ act: editing, value })}>
          <label htmlFor="act-word">{words.act[editing]}</label>
          <input id="act-word" name="word" autoFocus autoComplete="off" maxLength={2000} defaultValue={valueOf(row, editing)} inputMode={editing === 'renumber' ? 'numeric' : undefined} />
          {(editing === 'lead_unit' || editing === 'time_limit') && <span className="hint">{words.notStated}</span>}
        </WordForm>
      )}
    </div>
  )
}

function valueOf({ issue }: Row, editing: Editing): string {
  if (!issue) return ''
  return { renumber: issue.number, retitle: issue.title, lead_unit: issue.leadUnit, time_limit: issue.timeLimit, split: '', move: '' }[editing] ?? ''
}

type Words = ReturnType<typeof draftWordsIn>['text']

function WordForm({ words, onSave, onCancel, children }: { words: Words; onSave: (word: string) => void; onCancel: () => void; children: ReactNode }) {
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSave(String(new FormData(event.currentTarget).get('word') ?? ''))
  }
  return (
    <form className="word-form" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      {children}
      <button type="submit">{words.save}</button>
      <button type="button" className="plain" onClick={onCancel}>{words.cancel}</button>
    </form>
  )
}

/** The text in a field in which only the cursor moves: nothing of the source can be changed there. */
function SplitAt({ text, words, onSplit, onCancel }: { text: string; words: Words; onSplit: (at: number) => void; onCancel: () => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const selection = getSelection()
    const chosen = selection?.anchorNode?.parentElement?.closest('.row-text')?.closest('[aria-current]') ? Math.min(selection.anchorOffset, selection.focusOffset) : 0
    field.current?.focus()
    field.current?.setSelectionRange(chosen, chosen)
  }, [])
  const split = () => onSplit(field.current?.selectionStart ?? 0)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter') return
    event.preventDefault()
    split()
  }
  return (
    <div className="word-form">
      <label htmlFor="act-word">{words.splitHint}</label>
      <textarea id="act-word" ref={field} value={text} rows={3} onKeyDown={press} onChange={() => undefined} onBeforeInput={(event) => event.preventDefault()} />
      <button type="button" onClick={split}>{words.splitHere}</button>
      <button type="button" className="plain" onClick={onCancel}>{words.cancel}</button>
    </div>
  )
}
