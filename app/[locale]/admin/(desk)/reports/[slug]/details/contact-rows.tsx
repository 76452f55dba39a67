'use client'

import { useState } from 'react'
import { fieldId, typedOf, useForm } from '../../../../_parts/action-form'

type Column = { name: string; label: string; type?: 'tel' | 'email' }
type Props = { name: string; label: string; columns: Column[]; initial: string[][]; words: { row: string[]; add: string; remove: string } }

/**
 * Rows of one or two fields. There is always one empty row at the end, so that one can be added without script; a row with
 * nothing in it counts for nothing.
 */
export function ContactRows({ name, label, columns, initial, words }: Props) {
  const { id: form, state } = useForm()
  const typed = typedOf(state)
  const sent = typed && rowsOf(columns.map((column) => typed[`${name}.${column.name}`] ?? [])).filter((row) => row.some((value) => value.trim() !== ''))
  const rows = [...(sent ?? initial), columns.map(() => '')]
  // What was added and removed here counts until the form comes back: then the rows are those that were sent.
  const [changes, setChanges] = useState({ since: state, gone: [] as number[], added: 0 })
  const { gone, added }: { gone: number[]; added: number } = changes.since === state ? changes : { gone: [], added: 0 }
  const shown = [...rows, ...Array.from({ length: added }, () => columns.map(() => ''))].map((values, at) => ({ values, at })).filter(({ at }) => !gone.includes(at))
  const problems = state.kind === 'invalid' ? state.fields.filter(({ path }) => path.startsWith(`${name}[`)) : []
  return (
    <fieldset className={problems.length > 0 ? 'field with-problem' : 'field'}>
      <legend>{label}</legend>
      {problems.map(({ path, words: problem }) => <p key={path} className="problem">{problem}</p>)}
      <ul className="contact-rows">
        {shown.map(({ values, at }, position) => (
          <li key={`${state.kind}-${at}`}>
            {columns.map((column, index) => (
              <label key={column.name}>
                <span className={position === 0 ? 'hint' : 'unseen'}>{column.label}<span className="unseen"> {words.row[at] ?? ''}</span></span>
                <input
                  id={position === 0 && index === 0 ? fieldId(form, name) : undefined} name={`${name}.${column.name}`} type={column.type ?? 'text'} defaultValue={values[index]}
                  autoComplete="off" spellCheck={false}
                />
              </label>
            ))}
            <button type="button" className="plain with-script" onClick={() => setChanges({ since: state, gone: [...gone, at], added })}>{words.remove}<span className="unseen"> {values[0] || words.row[at]}</span></button>
          </li>
        ))}
      </ul>
      <button type="button" className="plain with-script" onClick={() => setChanges({ since: state, gone, added: added + 1 })}>{words.add}</button>
    </fieldset>
  )
}

function rowsOf(columns: string[][]): string[][] {
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at] ?? ''))
}
