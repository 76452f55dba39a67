import type { ReactNode } from 'react'
import type { Locale } from '../../../../../../../lib/platform/locale'
import type { ParagraphChange } from '../../../../../../../lib/reports/difference'
import type { RevisionForApproval } from '../../../../../../../lib/reports/staff-queries-approvals'
import { messages } from '../../../../../../_content/messages'

/** What a correction changes against the public text: changed paragraphs in full, unchanged ones counted. */
export function DifferenceView({ locale, difference: { since, changes, facts } }: { locale: Locale; difference: NonNullable<RevisionForApproval['difference']> }) {
  const { difference: words, fact } = messages(locale).admin.publishing.approval
  const changed = changes.some(({ kind }) => kind !== 'same')
  return (
    <section aria-labelledby="difference-heading" className="narrow">
      <h2 id="difference-heading">{words.heading(since)}</h2>
      {!changed && <p className="quiet">{words.none}</p>}
      {facts.length > 0 && <p>{words.facts}{messages(locale).common.colon}{facts.map((name) => fact[name]).join(messages(locale).common.comma)}</p>}
      {changed && <div className="difference" lang="zh-CN">{shownRuns(changes).map((run, at) => (typeof run === 'number' ? <p key={at} className="quiet small" lang={locale === 'zh' ? undefined : 'en'}>{words.unchanged(run)}</p> : <p key={at}>{paragraph(run)}</p>))}</div>}
    </section>
  )
}

/** Changes with the runs of unchanged paragraphs between them as numbers. */
function shownRuns(changes: ParagraphChange[]): (ParagraphChange | number)[] {
  const runs: (ParagraphChange | number)[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (change.kind !== 'same') runs.push(change)
    else if (typeof last === 'number') runs[runs.length - 1] = last + 1
    else runs.push(1)
  }
  return runs
}

function paragraph(change: ParagraphChange): ReactNode {
  if (change.kind === 'changed') {
    return change.words.map(({ kind, text }, at) => (kind === 'added' ? <ins key={at}>{text}</ins> : kind === 'removed' ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))
  }
  return change.kind === 'added' ? <ins>{change.text}</ins> : change.kind === 'removed' ? <del>{change.text}</del> : change.text
}
