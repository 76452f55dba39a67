'use client'

import { useRef, useState } from 'react'
import type { ActionState } from '../../../../../../_server/action-state'
import { changed, type DraftChange, type DraftView } from './draft-view'

type Answer = ActionState<DraftChange>
type Action = (form: FormData) => Promise<Answer>
export type Outcome = { kind: 'saved' } | { kind: 'failed' } | Exclude<Answer, { kind: 'idle' | 'ok' }>

/** What a press will look like before the server has answered. */
export type Foresight = (view: DraftView) => DraftView

/**
 * The draft in the hands of one editor. Presses are sent one after the other, each against what the one before it left, so that
 * nobody has to wait with the next. What can be foreseen is shown at once; what the server answers takes its place.
 */
export function useDraft(initial: DraftView, { locale, slug }: { locale: string; slug: string }) {
  const [view, setView] = useState(initial)
  const [waiting, setWaiting] = useState(0)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const latest = useRef(initial)
  const foreseen = useRef<Foresight[]>([])
  const queue = useRef(Promise.resolve())
  const show = () => setView(foreseen.current.reduce((shown, foresee) => foresee(shown), latest.current))

  async function sendNow(action: Action, fieldsFor: (view: DraftView) => Record<string, string> | null): Promise<void> {
    const fields = fieldsFor(latest.current)
    if (!fields) return
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, locale, slug, version: String(latest.current.version) })) form.set(name, value)
    const answer = await action(form).catch(() => null)
    if (answer?.kind === 'ok') {
      latest.current = changed(latest.current, answer.shown)
      setOutcome({ kind: 'saved' })
    } else if (answer?.kind !== 'idle') setOutcome(answer ?? { kind: 'failed' })
  }

  function send(action: Action, fieldsFor: (view: DraftView) => Record<string, string> | null = () => ({}), foresee: Foresight = (shown) => shown): void {
    setWaiting((count) => count + 1)
    foreseen.current.push(foresee)
    show()
    queue.current = queue.current.then(() => sendNow(action, fieldsFor)).finally(() => {
      foreseen.current.shift()
      setWaiting((count) => count - 1)
      show()
    })
  }

  return { view, outcome, saving: waiting > 0, send }
}
