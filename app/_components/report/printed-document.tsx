<<<<<<< HEAD:app/_components/report/printed-document.tsx
import { urls } from '../../../lib/platform/urls'
import { LONG, type DocumentPart } from './document-parts'
import { Passages } from './passages'
=======
import type { Locale } from '../../../../../../lib/platform/locale'
import { urls } from '../../../../../../lib/platform/urls'
import { LONG, type DocumentPart } from '../document-parts'
import { Passages } from '../passages'
import { WithdrawnIssue } from '../withdrawn-issue'
>>>>>>> refs/heads/living:app/[locale]/(public)/reports/[slug]/print/printed-document.tsx

/** The document and nothing else, as on paper. */
export function PrintedDocument({ locale, parts, timeZone }: { locale: Locale; parts: DocumentPart[]; timeZone: string }) {
  const sectioned = parts.some((part) => part.kind === 'heading' && part.level === 2)
  const IssueHeading = sectioned ? 'h4' : 'h3'
  return (
    <div className={parts.length > LONG ? 'document long' : 'document'} lang="zh-CN">
      {parts.map((part, index) => {
        if (part.kind === 'heading') {
          const Heading = part.level === 1 ? 'h2' : 'h3'
          return <Heading key={index}>{part.text}</Heading>
        }
        if (part.kind !== 'issue') return <Passages key={index} passages={[part]} />
        return (
          <section key={index} className="issue" id={urls.issueAnchor(part.issue.number)}>
            <IssueHeading><span className="no">{part.prefix}</span>{part.heading}</IssueHeading>
            <Passages passages={part.passages} />
            <WithdrawnIssue locale={locale} issue={part.issue} timeZone={timeZone} />
          </section>
        )
      })}
    </div>
  )
}
