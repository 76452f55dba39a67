'use client'

import { useState, type ClipboardEvent } from 'react'
import type { ActionState } from '../../../../_server/action-state'
import { ActionForm, fieldId, problemOf, typedOf, useForm, type FormWords } from '../../_parts/action-form'
import { Submit } from '../../_parts/fields'
import { FileField } from '../../_parts/file-field'

export type HandInWords = {
  file: { heading: string; label: string; hint: string; submit: string }
  paste: { heading: string; label: string; hint: string; submit: string; kept: string; drop: string }
  working: string
}

type Props<Shown> = {
  action: (state: ActionState<Shown>, form: FormData) => Promise<ActionState<Shown>>
  words: HandInWords
  form: { locale: string; words: FormWords; signIn: string }
  hidden?: Record<string, string | number>
}

/** The two ways in which a document comes to the desk: as a file, or pasted. */
export function HandInForms<Shown>({ action, words, form, hidden }: Props<Shown>) {
  return (
    <div className="hand-in">
      <section className="panel" aria-labelledby="file-heading">
        <h2 id="file-heading">{words.file.heading}</h2>
        <ActionForm id="upload" action={action} hidden={hidden} {...form}>
          <FileField name="file" label={words.file.label} hint={words.file.hint} accept=".txt,.html,.htm,.docx,.pdf" />
          <Working words={words.working} />
          <Submit primary>{words.file.submit}</Submit>
        </ActionForm>
      </section>
      <section className="panel" aria-labelledby="paste-heading">
        <h2 id="paste-heading">{words.paste.heading}</h2>
        <ActionForm id="paste" action={action} hidden={hidden} {...form}>
          <PasteField words={words.paste} />
          <Working words={words.working} />
          <Submit primary>{words.paste.submit}</Submit>
        </ActionForm>
      </section>
    </div>
  )
}

/** What is pasted into the empty field keeps its formatting beside the words; it is dropped as soon as the words are changed. */
function PasteField({ words }: { words: HandInWords['paste'] }) {
  const { id: form, state } = useForm()
  const typed = typedOf(state)
  const [text, setText] = useState(typed?.text?.[0] ?? '')
  const [html, setHtml] = useState(typed?.html?.[0] ?? '')
  const id = fieldId(form, 'text')
  const problem = problemOf(state, 'text')
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const formatted = event.clipboardData.getData('text/html')
    if (formatted === '' || selectionStart > 0 || selectionEnd < value.length) return
    event.preventDefault()
    setText(event.clipboardData.getData('text/plain'))
    setHtml(formatted)
  }
  return (
    <div className={problem ? 'field with-problem' : 'field'}>
      <label htmlFor={id}>{words.label}</label>
      <p id={`${id}-hint`} className="hint">{words.hint}</p>
      {problem && <p id={`${id}-problem`} className="problem">{problem}</p>}
      <textarea
        id={id} name="text" rows={12} value={text} onPaste={paste} aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`} aria-invalid={problem ? true : undefined}
        onChange={(event) => {
          setText(event.target.value)
          setHtml('')
        }}
      />
      <input type="hidden" name="html" value={html} />
      <p role="status" className="line-head">
        {html !== '' && <><span className="hint">{words.kept}</span><button type="button" className="plain" onClick={() => setHtml('')}>{words.drop}</button></>}
      </p>
    </div>
  )
}

/** Reading a long document takes its time: what happens is said while it happens. */
function Working({ words }: { words: string }) {
  const { pending } = useForm()
  return <p role="status" className={pending ? 'hint' : 'unseen'}>{pending && words}</p>
}
