import type { CaseForStaff } from '../../../../../../lib/cases/find-case'
import type { Locale } from '../../../../../../lib/platform/locale'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { actorWords, auditSentence } from '../../../_parts/audit-words'

/** Everything that was done with the case, in sentences, the last on top. */
export function History({ locale, file }: { locale: Locale; file: CaseForStaff }) {
  const { case: words } = messages(locale).admin
  return (
    <section className="history" aria-labelledby="history-heading">
      <h2 id="history-heading">{words.history.heading}</h2>
      <ol>
        {file.history.toReversed().map((entry, index) => (
          <li key={file.history.length - index}>
            <span className="quiet">{timeOf(locale, entry.at, file.report.timeZone)}</span>
            <span>{actorWords(locale, entry.actor)} {auditSentence(locale, entry)}{entry.unit && `${messages(locale).common.colon}${entry.unit}`}</span>
          </li>
        ))}
        <li><span className="quiet">{timeOf(locale, file.receivedAt, file.report.timeZone)}</span><span>{words.history.received}</span></li>
      </ol>
    </section>
  )
}
