'use client'

import { useState, type ReactNode } from 'react'
import type { ActionState } from '../../../../../_server/action-state'
import { ActionForm, typedOf, useForm, type FormWords } from '../../../_parts/action-form'
import { Choices, More, Submit, TextArea, type Option } from '../../../_parts/fields'
import { RedactableText } from './redactable-text'
import { asShown, joinRanges, restore, type Range } from './text-ranges'

export type ModerationWords = {
  textHeading: string; heading: string; consentMissing: string; publish: string; publishRedacted: string; publishChosen: string; doNotPublish: string
  doNotPublishOpen: string; reason: string; reasonHint: string; note: string; noteHint: string; hint: string; redact: string; redactAll: string
  toHide: string; selected: string; words: string; wordsHint: string; hide: string; show: string
}
type Spotted = Range & { label: string }
type Props = {
  action: (state: ActionState, form: FormData) => Promise<ActionState>
  form: { locale: string; words: FormWords; signIn: string }
  hidden: Record<string, string>
  text: string
  spotted: Spotted[]
  /** What an earlier decision hid. */
  initial: Range[]
  consent: boolean
  reasons: Option[]
  words: ModerationWords
  /** What stands between the text and the decision on a narrow page. */
  children?: ReactNode
}

/** The decision about a comment: its text on one side, what may be decided on the other, one form. */
export function ModerationForm({ action, form, hidden, ...fields }: Props) {
  return (
    <ActionForm id="moderation" action={action} hidden={hidden} className="moderation" {...form}>
      <ModerationFields {...fields} />
    </ActionForm>
  )
}

function ModerationFields({ text, spotted, initial, consent, reasons, words, children }: Omit<Props, 'action' | 'form' | 'hidden'>) {
  const { state } = useForm()
  const [ranges, setRanges] = useState<Range[]>(() => typedOf(state)?.hide?.map(rangeOf) ?? initial)
  const hide = (more: Range[]) => setRanges(joinRanges([...ranges, ...more]))
  const rows = rowsOf(ranges, spotted, words.selected)
  const count = ranges.length
  return (
    <>
      <section className="comment" aria-labelledby="comment-heading">
        <h2 id="comment-heading">{words.textHeading}</h2>
        <RedactableText
          text={text} hidden={consent ? ranges : []} spotted={spotted} editable={consent} words={words}
          onHide={(range) => hide([range])} onRestore={(range) => setRanges(restore(ranges, range))}
        />
      </section>
      {children}
      <section className="panel act" aria-labelledby="moderation-heading">
        <h2 id="moderation-heading">{words.heading}</h2>
        {consent ? (
          <>
            {rows.length > 0 && (
              <fieldset className="field">
                <legend>{words.toHide}</legend>
                {spotted.length > 0 && (
                  <button type="button" className="plain with-script" data-key="h" onClick={() => hide(spotted)}>{words.redactAll}</button>
                )}
                <div className="choices">
                  {rows.map(({ start, end, label }) => (
                    <label key={`${start}-${end}`} className="choice">
                      <input
                        type="checkbox" name="hide" value={`${start}-${end}`} checked={ranges.some((range) => range.start <= start && range.end >= end)}
                        onChange={(event) => (event.target.checked ? hide([{ start, end }]) : setRanges(restore(ranges, { start, end })))}
                      />
                      <span>{label && <span className="quiet">{label} </span>}{asShown(text.slice(start, end))}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            )}
            <More summary={words.words}><TextArea name="words" label={words.words} hint={words.wordsHint} rows={3} /></More>
            <Submit primary name="decision" value="publish" shortcut="p">
              <span className="with-script">{count > 0 ? words.publishRedacted.replace('#', String(count)) : words.publish}</span>
              <span className="without-script">{rows.length > 0 ? words.publishChosen : words.publish}</span>
            </Submit>
          </>
        ) : <p>{words.consentMissing}</p>}
        <More summary={words.doNotPublishOpen} open={!consent}>
          <Choices name="reason" label={words.reason} hint={words.reasonHint} type="radio" options={reasons} initial={consent ? [] : ['no_consent']} shortcut="n" />
          <TextArea name="note" label={words.note} hint={words.noteHint} rows={2} optional />
          <Submit primary={!consent} name="decision" value="not_published">{words.doNotPublish}</Submit>
        </More>
      </section>
    </>
  )
}

/** One row for each spotted piece and one for each selection that is none of them. */
function rowsOf(ranges: Range[], spotted: Spotted[], selected: string): Spotted[] {
  const own = ranges.filter((range) => !spotted.some((one) => one.start <= range.start && one.end >= range.end))
  const covered = spotted.filter((one) => !own.some((range) => range.start <= one.start && range.end >= one.end))
  return [...covered, ...own.map((range) => ({ ...range, label: selected }))].sort((one, other) => one.start - other.start)
}

function rangeOf(text: string): Range {
  const [start = 0, end = 0] = text.split('-').map(Number)
  return { start, end }
}
