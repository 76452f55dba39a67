import Link from 'next/link'
import type { CaseForStaff } from '../../../../../../lib/cases/find-case'
import type { Locale } from '../../../../../../lib/platform/locale'
import { terms } from '../../../../../../lib/platform/terms'
import { localised, urls } from '../../../../../../lib/platform/urls'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { ageWords } from '../../../_parts/age'

/** When it came, what it is, who may be told; with the issue's text at hand. */
export function CaseFacts({ locale, file, at }: { locale: Locale; file: CaseForStaff; at: Date }) {
  const { case: words } = messages(locale).admin
  const facts: [string, string][] = [
    [words.number, file.submissionNumber],
    [words.receivedAt, `${timeOf(locale, file.receivedAt, file.report.timeZone)}（${words.waiting} ${ageWords(locale, file.receivedAt, at)}）`],
    [words.stance, terms[locale].stance[file.stance]],
    [words.identity, terms[locale].identity[file.identity]],
    [words.consent.label, file.consentToPublish ? words.consent.yes : words.consent.no],
    [words.replyBy.label, file.replyBy ? terms[locale].replyBy[file.replyBy] : words.replyBy.none],
    [words.unit, file.unit?.name ?? words.assignment.none],
  ]
  return (
    <>
      <dl className="facts">{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
      {file.siblings.length > 0 && (
        <p className="small">
          {words.siblings}{messages(locale).common.colon}
          {file.siblings.map((one) => (
            <Link key={one.commentId} href={localised(urls.case(one.commentId), locale)} prefetch={false} className="sibling">
              {one.issueNumber ? words.issue(one.issueNumber) : words.wholeReport}
            </Link>
          ))}
        </p>
      )}
      <details className="issue-text">
        <summary>{file.issue ? words.issueHeading : words.reportHeading}</summary>
        <p><b>{file.report.title}</b></p>
        {file.issue?.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
        <p>
          <a href={localised(file.issue ? urls.issue(file.report.slug, file.issue.number) : urls.report(file.report.slug), locale)} target="_blank" rel="noreferrer">
            {words.openInReport}
          </a>
        </p>
      </details>
    </>
  )
}
