'use client'

import { fieldId, problemOf, typedOf, useForm } from '../../_parts/action-form'

type Option = { id: string; about: string; comment: string; reply: string; href: string }

/** Replies to tick, with one box for all of them. */
export function ReleaseChoices({ words, options }: { words: { choose: string; all: string }; options: Option[] }) {
  const { id: form, state } = useForm()
  const problem = problemOf(state, 'replyIds')
  const ticked = typedOf(state)?.replyIds ?? []
  return (
    <fieldset className={problem ? 'field with-problem' : 'field'}>
      <legend className="unseen">{words.choose}</legend>
      {problem && <p className="problem">{problem}</p>}
      <label className="choice with-script">
        <input type="checkbox" onChange={({ target }) => target.form?.querySelectorAll<HTMLInputElement>('[name=replyIds]').forEach((box) => { box.checked = target.checked })} />
        <span>{words.all}</span>
      </label>
      <ol className="release-list">
        {options.map((option, position) => (
          <li key={option.id}>
            <label className="choice">
              <input
                id={position === 0 ? fieldId(form, 'replyIds') : undefined} type="checkbox" name="replyIds" value={option.id}
                defaultChecked={ticked.includes(option.id)}
              />
              <span>
                <span className="quiet small">{option.about}</span>
                <span className="excerpt">{option.comment}</span>
                <span className="reply-excerpt">{option.reply}</span>
              </span>
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
