import Link from 'next/link'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../../../lib/platform/urls'
import type { Checklist, Readiness } from '../../../../../../../lib/reports/readiness'
import type { DraftForEditor } from '../../../../../../../lib/reports/staff-queries-draft'
import { span } from '../../../../../../_content/dates'
import { messages } from '../../../../../../_content/messages'

const LINES_SHOWN = 8

type Item = { label: string; state: Readiness; text: string; to: string; doubts?: { what: string; lines: number[] }[] }

/** What was looked at before the text is sent, one line each: done, worth a look, or needed. */
export function ChecklistView({ locale, slug, draft, checklist }: { locale: Locale; slug: string; draft: DraftForEditor; checklist: Checklist }) {
  const { publishing: { approval: { checklist: words } }, draft: { doubts } } = messages(locale).admin
  const { report, read, completeness } = draft
  const { warnings, completeness: complete, progress, keptIssues } = checklist
  const details = urls.deskDetails(slug)
  const comma = messages(locale).common.comma
  const window = report.opensAt && report.closesAt ? span(locale, report.opensAt, report.closesAt, report.timeZone)
    : report.closesAt ? span(locale, report.closesAt, report.closesAt, report.timeZone).split(/—| – /).at(-1)! : words.window.none
  const items: Item[] = [
    { label: words.title.label, state: checklist.title, text: checklist.title === 'missing' ? words.title.missing : words.title.ready(read.title ?? ''), to: details },
    ...(checklist.correctionNote ? [{ label: words.note.label, state: checklist.correctionNote, text: draft.revision.correctionNote ?? words.note.missing, to: details }] : []),
    { label: words.window.label, state: checklist.window, text: checklist.window === 'look' && report.closesAt ? `${window}${comma}${words.window.past}` : window, to: details },
    {
      label: words.contacts.label, state: checklist.contacts, to: details,
      text: checklist.contacts === 'look' ? words.contacts.none : words.contacts.ready(read.phones.length + read.emails.length + (read.postalAddress ? 1 : 0)),
    },
    {
      label: words.warnings.label, state: warnings.state, text: warnings.open.length === 0 ? words.warnings.none : words.warnings.some(warnings.open.length), to: urls.deskText(slug),
      doubts: [...new Set(warnings.open.map(({ code }) => code))].map((code) => ({ what: doubts[code].what, lines: [...new Set(warnings.open.filter((each) => each.code === code).map(({ line }) => line))] })),
    },
    {
      label: words.completeness.label, state: complete.state, to: urls.deskText(slug),
      text: complete.state === 'ready' ? words.completeness.all(completeness.lines, completeness.issues) : [
        ...(complete.unplacedLines > 0 ? [words.completeness.unplaced(complete.unplacedLines)] : []),
        ...(complete.unplacedEdits > 0 ? [words.completeness.edits(complete.unplacedEdits)] : []), ...(completeness.issues === 0 ? [words.completeness.noIssues] : []),
      ].join(comma),
    },
    {
      label: words.progress.label, state: progress.state, to: urls.deskText(slug),
      text: [progress.unconfirmed.length > 0 ? words.progress.unconfirmed(progress.unconfirmed.length) : words.progress.confirmed, ...(progress.notStated > 0 ? [words.progress.notStated(progress.notStated)] : [])].join(comma),
    },
    ...(draft.revision.number > 1 ? [{
      label: words.kept.label, state: keptIssues.state, text: keptIssues.lost.length > 0 ? words.kept.lost(keptIssues.lost.join(comma)) : words.kept.ready, to: urls.deskText(slug),
    }] : []),
  ]
  const fixable = draft.revision.status === 'draft'
  return (
    <section aria-labelledby="checklist-heading">
      <h2 id="checklist-heading">{words.heading}</h2>
      <ul className="checklist">
        {items.map(({ label, state, text, to, doubts: each }) => (
          <li key={label} className={state}>
            <span className="checklist-state">{words.state[state]}</span>
            <b>{label}</b>
            <span>
              {text}
              {each?.map(({ what, lines }) => (
                <span key={what} className="checklist-lines">
                  {what}
                  {lines.slice(0, LINES_SHOWN).map((line) => <Link key={line} href={`${localised(urls.deskText(slug), locale)}#line-${line}`} prefetch={false}>{words.warnings.line(line)}</Link>)}
                  {lines.length > LINES_SHOWN && <span className="quiet">{words.warnings.more(lines.length - LINES_SHOWN)}</span>}
                </span>
              ))}
            </span>
            {fixable && state !== 'ready' && <Link href={localised(to, locale)} prefetch={false}>{words.fix}<span className="unseen">{messages(locale).common.colon}{label}</span></Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}
