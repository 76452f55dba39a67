import { urls } from '../../../lib/platform/urls'
import { LONG, type DocumentPart } from './document-parts'
import { Passages } from './passages'

/** The document and nothing else, as on paper. */
export function PrintedDocument({ parts }: { parts: DocumentPart[] }) {
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
          </section>
        )
      })}
    </div>
  )
}
