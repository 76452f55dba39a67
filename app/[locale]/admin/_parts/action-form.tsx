'use client'

import { createContext, useActionState, useContext, useEffect, useRef, type ReactNode } from 'react'
import { idle, type ActionState, type Typed } from '../../../_server/action-state'

export type FormWords = { summary: string; nothingLost: string; optional: string; working: string; choose: string; signInAgain: string }

/** What the form's fields need to know of it. */
type FormState = { id: string; state: ActionState<unknown>; pending: boolean; words: FormWords }

const FormContext = createContext<FormState | null>(null)

export function useForm(): FormState {
  const form = useContext(FormContext)
  if (!form) throw new Error('a field stands outside of a form')
  return form
}

/** What was typed before the form came back, or nothing on the first visit. */
export function typedOf(state: ActionState<unknown>): Typed | null {
  return state.kind === 'refused' || state.kind === 'invalid' ? state.typed : null
}

export function problemOf(state: ActionState<unknown>, name: string): string | undefined {
  return state.kind === 'invalid' ? state.fields.find(({ path }) => path === name || path.startsWith(`${name}[`))?.words : undefined
}

type Props<Shown> = {
  /** Unique on its page; the fields' ids begin with it. */
  id: string
  action: (state: ActionState<Shown>, form: FormData) => Promise<ActionState<Shown>>
  locale: string
  words: FormWords
  /** Where to sign in when the session ended while something was being written. */
  signIn?: string
  hidden?: Record<string, string | number>
  className?: string
  label?: string
  children: ReactNode
}

/**
 * A form of the desk. Without script it is sent and rendered again as a page; with it, it answers in place. Either way
 * what went wrong stands above it with links to the fields, and what was typed is still there.
 */
export function ActionForm<Shown = never>({ id, action, locale, words, signIn, hidden = {}, className, label, children }: Props<Shown>) {
  const [state, submit, pending] = useActionState<ActionState<Shown>, FormData>(action as never, idle)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'refused' || state.kind === 'invalid') summary.current?.focus()
  }, [state])
  // Once both texts are shown, saving goes against theirs.
  const sent = state.kind === 'refused' && state.theirs ? { ...hidden, version: state.theirs.version } : hidden
  return (
    <form
      id={id} action={submit} noValidate className={className} aria-label={label} aria-busy={pending}
      onSubmit={(event) => pending && event.preventDefault()}
    >
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(sent).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <div ref={summary} tabIndex={-1} role="alert" className={state.kind === 'refused' || state.kind === 'invalid' ? 'trouble' : undefined}>
        {state.kind === 'refused' && (
          <>
            <p className="trouble-title">{state.title}</p>
            <p>{state.what}</p>
            {state.reason === 'signed_out' && signIn && <p><a href={signIn} target="_blank">{words.signInAgain}</a></p>}
          </>
        )}
        {state.kind === 'invalid' && (
          <>
            <p className="trouble-title">{words.summary}</p>
            <ul>{state.fields.map(({ path, words: problem }) => <li key={path}><a href={`#${fieldId(id, path)}`}>{problem}</a></li>)}</ul>
            <p>{words.nothingLost}</p>
          </>
        )}
      </div>
      <FormContext value={{ id, state, pending, words }}>{children}</FormContext>
    </form>
  )
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/\[.*$/, '').replace(/\W/g, '-')}`
}
