'use client'

import { fieldId, typedOf, useForm } from '../../../_parts/action-form'

type Issue = { number: string; title: string; progress: string }
type Props = { issues: Issue[]; states: { value: string; label: string }[] }

/** One select an issue; what it was when the page was made travels along, so that only what is changed here is sent. */
export function ProgressSelects({ issues, states }: Props) {
  const { id: form, state } = useForm()
  const typed = typedOf(state)
  return (
    <ol className="lines">
      {issues.map(({ number, title, progress }) => {
        const name = `progress.${number}`
        const value = typed?.[name]?.[0] ?? progress
        const id = fieldId(form, name)
        return (
          <li key={number} className="line-head">
            <label htmlFor={id} className="line-label">{number} {title}</label>
            <input type="hidden" name={`before.${number}`} value={progress} />
            <select id={id} key={value} name={name} defaultValue={value} className="line-select">
              {states.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
            </select>
          </li>
        )
      })}
    </ol>
  )
}
