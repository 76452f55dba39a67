'use client'

import { fieldId, problemOf, useForm } from './action-form'

/** One file to send. A browser never fills it in again: after a mistake elsewhere it has to be chosen once more. */
export function FileField({ name, label, hint, accept }: { name: string; label: string; hint: string; accept: string }) {
  const { id: form, state } = useForm()
  const id = fieldId(form, name)
  const problem = problemOf(state, name)
  return (
    <div className={problem ? 'field with-problem' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="hint">{hint}</p>
      {problem && <p id={`${id}-problem`} className="problem">{problem}</p>}
      <input id={id} name={name} type="file" accept={accept} aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`} aria-invalid={problem ? true : undefined} />
    </div>
  )
}
