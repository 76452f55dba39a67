'use client'

import { useForm } from '../../../_parts/action-form'

type Contact = Record<'name' | 'phone' | 'email', string | null>
type Words = Record<keyof Contact | 'notGiven' | 'recorded', string>

/** The details as they were opened; they are in no other page and gone with this one. */
export function ShownContact({ words }: { words: Words }) {
  const { state } = useForm()
  const contact = state.kind === 'ok' ? (state.shown as Contact) : null
  return (
    <div role="status">
      {contact && (
        <>
          <dl className="facts">
            {(['name', 'phone', 'email'] as const).map((column) => (
              <div key={column}><dt>{words[column]}</dt><dd>{contact[column] ?? <span className="quiet">{words.notGiven}</span>}</dd></div>
            ))}
          </dl>
          <p className="hint">{words.recorded}</p>
        </>
      )}
    </div>
  )
}
