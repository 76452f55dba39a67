'use client'

import { fieldId, typedOf, useForm } from '../../../_parts/action-form'

type Issue = { number: string; title: string; progress: string }
type Props = { issues: Issue[]; states: { value: string; label: string }[]; words: { issue: string; status: string } }

/** One select an issue; what it was when the page was made travels along, so that nobody overwrites what another set meanwhile. */
export function ProgressSelects({ issues, states, words }: Props) {
  const { id: form, state } = useForm()
  const typed = typedOf(state)
  return (
    <table className="rows">
      <thead><tr><th scope="col">{words.issue}</th><th scope="col">{words.status}</th></tr></thead>
      <tbody>
        {issues.map(({ number, title, progress }) => {
          const name = `progress.${number}`
          const value = typed?.[name]?.[0] ?? progress
          const id = fieldId(form, name)
          return (
            <tr key={number}>
              <th scope="row"><label htmlFor={id}>{number} {title}</label></th>
              <td>
                <input type="hidden" name={`before.${number}`} value={progress} />
                <select id={id} key={value} name={name} defaultValue={value}>
                  {states.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
