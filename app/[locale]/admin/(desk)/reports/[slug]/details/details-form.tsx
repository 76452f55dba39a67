import type { ReactNode } from 'react'
import { lastYearWithHolidays, specialDaysBetween } from '../../../../../../../lib/importing/special-days'
import { settings } from '../../../../../../../lib/platform/env'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { dateIn, wallTimeIn } from '../../../../../../../lib/platform/zoned-time'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import { lastDay } from '../../../../../../../lib/reports/disclosure-window'
import { factQuotes, type Quote } from '../../../../../../../lib/reports/fact-quotes'
import type { DraftForEditor } from '../../../../../../../lib/reports/staff-queries-draft'
import { zoneName } from '../../../../../../_content/dates'
import { messages } from '../../../../../../_content/messages'
import { ActionForm } from '../../../../_parts/action-form'
import { Submit, TextArea, TextField } from '../../../../_parts/fields'
import { formProps } from '../../../../_parts/form-words'
import { saveDetailsAction } from './actions'
import { ContactRows } from './contact-rows'
import { WindowFields } from './window-fields'

const FACTS = ['title', 'publisher', 'source', 'publishedAt', 'signedBy', 'signedOn'] as const

/** Facts, window and contacts of a draft in one form; what a public report has promised is not in it. */
export function DetailsForm({ locale, draft }: { locale: Locale; draft: DraftForEditor }) {
  const { details: words } = messages(locale).admin.publishing
  const { report, revision, read } = draft
  const quotes = factQuotes(draft)
  const isPublic = report.status !== 'draft'
  const rows = { row: Array.from({ length: 40 }, (_, at) => words.contacts.row(at + 1)), remove: words.contacts.remove }
  const quoted = (each: Quote[], children: ReactNode) => (
    <div className="quoted">
      {children}
      {each.length === 0 ? <p className="quote quiet">{words.facts.noQuote}</p> : each.map(({ line, text }) => (
        <blockquote key={`${line}${text}`} className="quote">
          <a href={localised(`${urls.deskText(report.slug)}#line-${line}`, locale)} aria-label={words.facts.openLine(line)}>{words.facts.quote(line)}</a>
          <span lang="zh-CN">{text.length > 120 ? `${text.slice(0, 120)}…` : text}</span>
        </blockquote>
      ))}
    </div>
  )
  return (
    <ActionForm id="details" action={saveDetailsAction} hidden={{ slug: report.slug, version: revision.version }} className="details-form" {...formProps(locale)}>
      {revision.number > 1 && (
        <section>
          <h2>{words.correction.heading}</h2>
          <TextArea name="details.correctionNote" label={words.correction.label} hint={words.correction.hint} initial={revision.correctionNote ?? ''} rows={3} />
        </section>
      )}
      <section>
        <h2>{words.facts.heading}</h2>
        <p className="quiet">{words.facts.intro}</p>
        {FACTS.map((name) => (
          <div key={name}>{quoted(quotes[name], (
            <TextField
              name={`details.facts.${name}`} label={words.facts[name]} type={name === 'signedOn' ? 'date' : 'text'} optional={name !== 'title'}
              hint={name === 'publishedAt' ? words.facts.publishedAtHint : undefined}
              initial={name === 'publishedAt' ? (read.publishedAt ?? '').replace('T', ' ').replace(/(?::00)?[+-]\d\d:\d\d$|Z$/, '') : (read[name] ?? '')}
            />
          ))}</div>
        ))}
      </section>
      {!isPublic && (
        <section>
          <h2>{words.window.heading}</h2>
          {read.warnings.some(({ code }) => code === 'window_relative') && <p className="notice-line">{words.window.relative}</p>}
          {quoted(quotes.window, <WindowFields locale={locale} words={{ ...words.window, zone: words.window.zone(zoneName(locale, report.timeZone)) }} {...windowProps(draft)} />)}
        </section>
      )}
      <section>
        <h2>{words.contacts.heading}</h2>
        <p className="quiet">{words.contacts.intro}</p>
        {quoted(quotes.phones, (
          <ContactRows
            name="details.facts.phones" label={words.contacts.phones} initial={read.phones.map(({ number, hours }) => [number, hours ?? ''])} words={{ ...rows, add: words.contacts.addPhone }}
            columns={[{ name: 'number', label: words.contacts.number, type: 'tel' }, { name: 'hours', label: words.contacts.hours }]}
          />
        ))}
        {quoted(quotes.emails, (
          <ContactRows
            name="details.facts.emails" label={words.contacts.emails} initial={read.emails.map((email) => [email])} words={{ ...rows, add: words.contacts.addEmail }}
            columns={[{ name: 'email', label: words.contacts.email, type: 'email' }]}
          />
        ))}
        {quoted(quotes.postalAddress, <TextField name="details.facts.postalAddress" label={words.contacts.address} initial={read.postalAddress ?? ''} optional />)}
      </section>
      {!isPublic && (
        <section>
          <h2>{words.address.heading}</h2>
          <TextField name="details.newSlug" label={words.address.label} hint={words.address.hint(settings().origin)} initial={report.slug} />
        </section>
      )}
      <div className="sticky-foot"><Submit primary>{words.save}</Submit></div>
    </ActionForm>
  )
}

/** The window as the form has it: days where both ends are whole days, else wall times of the report's zone. */
function windowProps({ report: { opensAt, closesAt, timeZone } }: DraftForEditor) {
  const wall = (at: Date) => wallTimeIn(at, timeZone).slice(0, 16).replace(' ', 'T')
  const isDay = (at: Date) => wall(at).endsWith('T00:00')
  const opens = opensAt ? (isDay(opensAt) ? dateIn(opensAt, timeZone) : wall(opensAt)) : ''
  const closes = closesAt ? (isDay(closesAt) ? lastDay(closesAt, timeZone) : wall(closesAt)) : ''
  const year = Number((opens || closes || new Date().toISOString()).slice(0, 4))
  return {
    initial: { kind: closesAt ? (opensAt ? 'both' as const : 'deadline' as const) : 'none' as const, opens, closes },
    special: specialDaysBetween(`${year - 1}-12-01`, `${year + 1}-12-31`), lastKnownYear: lastYearWithHolidays(),
  }
}
