import type { ReactNode } from 'react'

type FieldAttributes = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }
type FieldProps = { id: string; label: string; hint?: string; error?: string | null; children(attributes: FieldAttributes): ReactNode }

/** A label, a hint, an error and the control they describe. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
      {children({ id, name: id, ...(described ? { 'aria-describedby': described } : {}), ...(error ? { 'aria-invalid': true as const } : {}) })}
    </div>
  )
}

type GroupProps = {
  id: string
  legend: string
  hint?: string
  error?: string | null
  /** The question is the heading of its page. */
  heading?: boolean
  children: ReactNode
}

/** A question with choices; a link to `#id` leads to it. */
export function ChoiceGroup({ id, legend, hint, error, heading = false, children }: GroupProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={error ? 'group wrong' : 'group'} id={id} tabIndex={-1} aria-describedby={described || undefined}>
      <legend>{heading ? <h1>{legend}</h1> : legend}</legend>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="error" id={`${id}-error`}>{error}</p>}
      {children}
    </fieldset>
  )
}

export function RadioChoice({ name, value, label, means, checked }: { name: string; value: string; label: string; means?: string; checked: boolean }) {
  return (
    <label className="choice">
      <input type="radio" name={name} value={value} defaultChecked={checked} />
      <span>{means ? <b>{label}</b> : label}{means && <small className="quiet">{means}</small>}</span>
    </label>
  )
}

export function Checkbox({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="yes" defaultChecked={checked} />
      <span>{label}</span>
    </label>
  )
}
