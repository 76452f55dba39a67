'use client'

import { useState } from 'react'
import type { Locale } from '../../../../../../../lib/platform/locale'
import type { SpecialDay } from '../../../../../../../lib/importing/special-days'
import { calendarWords as english } from '../../../../../../_content/en/calendar'
import { calendarWords as chinese } from '../../../../../../_content/zh/calendar'
import { typedOf, useForm } from '../../../../_parts/action-form'
import { Choices, TextField, type Option } from '../../../../_parts/fields'
import { WindowCalendar } from './calendar'

export type WindowKind = 'both' | 'deadline' | 'none'
type Words = { kind: string; kinds: Record<WindowKind, Omit<Option, 'value'>>; opens: string; closes: string; closesHint: string; zone: string }
type Props = { locale: Locale; words: Words; initial: { kind: WindowKind; opens: string; closes: string }; special: SpecialDay[]; lastKnownYear: number }

/** The ends of a window, and beside them the calendar that follows what is entered; without script it shows what was saved. */
export function WindowFields({ locale, words, initial, special, lastKnownYear }: Props) {
  const typed = typedOf(useForm().state)
  const [now, setNow] = useState(initial)
  const kinds = (['both', 'deadline', 'none'] as const).map((value) => ({ value, ...words.kinds[value] }))
  const type = (text: string) => (text.length > 10 ? 'datetime-local' : 'date')
  const follow = ({ target }: { target: EventTarget }) => {
    const { name, value } = target as HTMLInputElement
    if (name === 'window') setNow({ ...now, kind: value as WindowKind })
    else if (name.startsWith('details.window.')) setNow({ ...now, [name.slice('details.window.'.length)]: value })
  }
  return (
    <div className="window-part" onChange={follow}>
      <div className="window-fields">
        <Choices type="radio" name="window" label={words.kind} options={kinds} initial={[typed?.window?.[0] ?? initial.kind]} />
        <div className="window-opens"><TextField name="details.window.opens" label={words.opens} type={type(initial.opens)} initial={initial.opens} /></div>
        <div className="window-closes"><TextField name="details.window.closes" label={words.closes} hint={words.closesHint} type={type(initial.closes)} initial={initial.closes} /></div>
        <p className="hint window-closes">{words.zone}</p>
      </div>
      <WindowCalendar
        locale={locale} words={locale === 'zh' ? chinese : english} special={special} lastKnownYear={lastKnownYear}
        first={now.kind === 'both' ? now.opens.slice(0, 10) || null : null} last={now.kind === 'none' || (now.kind === 'both' && !now.opens) ? null : now.closes.slice(0, 10) || null}
      />
    </div>
  )
}
