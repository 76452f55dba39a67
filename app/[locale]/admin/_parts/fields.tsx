'use client'

import type { HTMLAttributes, ReactNode } from 'react'
import { fieldId, problemOf, typedOf, useForm } from './action-form'

type Base = { name: string; label: string; hint?: string; optional?: boolean }

function useField(name: string) {
  const { id: form, state, words } = useForm()
  const id = fieldId(form, name)
  const problem = problemOf(state, name)
  return { id, state, words, problem, typed: typedOf(state)?.[name] }
}

/** Label, hint and problem of one field; the problem stands between the label and the field it is about. */
function Labelled({ id, label, hint, optional, problem, words, children }: Omit<Base, 'name'> & {
  id: string; problem?: string; words: { optional: string }; children: ReactNode
}) {
  return (
    <div className={problem ? 'field with-problem' : 'field'}>
      <label htmlFor={id}>{label}{optional && <span className="quiet"> {words.optional}</span>}</label>
      {hint && <p id={`${id}-hint`} className="hint">{hint}</p>}
      {problem && <p id={`${id}-problem`} className="problem">{problem}</p>}
      {children}
    </div>
  )
}

function described(id: string, hint: string | undefined, problem: string | undefined) {
  const parts = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return { 'aria-describedby': parts || undefined, 'aria-invalid': problem ? true : undefined } as const
}

export function TextField({ name, label, hint, optional, initial = '', type = 'text', autoComplete, inputMode }: Base & {
  initial?: string; type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'datetime-local'; autoComplete?: string; inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}) {
  const { id, words, problem, typed } = useField(name)
  return (
    <Labelled {...{ id, label, hint, optional, problem, words }}>
      <input
        id={id} name={name} type={type} autoComplete={autoComplete} inputMode={inputMode} spellCheck={false}
        defaultValue={type === 'password' ? undefined : (typed?.[0] ?? initial)} {...described(id, hint, problem)}
      />
    </Labelled>
  )
}

export function TextArea({ name, label, hint, optional, initial = '', rows = 4, shortcut }: Base & { initial?: string; rows?: number; shortcut?: string }) {
  const { id, words, problem, typed } = useField(name)
  return (
    <Labelled {...{ id, label, hint, optional, problem, words }}>
      <textarea id={id} name={name} rows={rows} defaultValue={typed?.[0] ?? initial} data-key={shortcut} {...described(id, hint, problem)} />
    </Labelled>
  )
}

export type Option = { value: string; label: string; hint?: string }

export function Select({ name, label, hint, optional, options, initial = '', empty, shortcut }: Base & {
  options: Option[]; initial?: string; empty?: string; shortcut?: string
}) {
  const { id, words, problem, typed } = useField(name)
  const value = typed?.[0] ?? initial
  // The key is a hazard's answer: React does not put a select back to a new default after a form was sent.
  return (
    <Labelled {...{ id, label, hint, optional, problem, words }}>
      <select id={id} key={value} name={name} defaultValue={value} data-key={shortcut} {...described(id, hint, problem)}>
        <option value="">{empty ?? words.choose}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </Labelled>
  )
}

/** One of several, or several of several, each a line that can be pressed as a whole. */
export function Choices({ name, label, hint, options, initial = [], type, shortcut }: Base & {
  options: Option[]; initial?: string[]; type: 'radio' | 'checkbox'; shortcut?: string
}) {
  const { id, problem, typed, state } = useField(name)
  const chosen = typedOf(state) ? (typed ?? []) : initial
  return (
    <fieldset className={problem ? 'field with-problem' : 'field'} {...described(id, hint, problem)} aria-invalid={undefined}>
      <legend>{label}</legend>
      {hint && <p id={`${id}-hint`} className="hint">{hint}</p>}
      {problem && <p id={`${id}-problem`} className="problem">{problem}</p>}
      <div className="choices">
        {options.map((option, position) => (
          <label key={option.value} className="choice">
            <input
              id={position === 0 ? id : undefined} type={type} name={name} value={option.value} defaultChecked={chosen.includes(option.value)}
              data-key={position === 0 ? shortcut : undefined}
            />
            <span>{option.label}{option.hint && <span className="hint">{option.hint}</span>}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A part of a form that is folded away until it is wanted; it is open when the form comes back with something to correct. */
export function More({ summary, open = false, children }: { summary: string; open?: boolean; children: ReactNode }) {
  const { state } = useForm()
  return (
    <details className="more" open={open || state.kind === 'invalid' || state.kind === 'refused'}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** Sends the form it stands in; `name` and `value` say which of several buttons it was. */
export function Submit({ children, primary, name, value, shortcut, formAction }: {
  children: ReactNode; primary?: boolean; name?: string; value?: string; shortcut?: string; formAction?: (form: FormData) => void
}) {
  const { pending, words } = useForm()
  return (
    <button type="submit" className={primary ? 'primary' : undefined} name={name} value={value} data-key={shortcut} aria-disabled={pending || undefined} formAction={formAction}>
      {pending ? words.working : children}
    </button>
  )
}
