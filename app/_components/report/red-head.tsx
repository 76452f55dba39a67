import { Words } from '../words'
import { organOf } from '../../_content/report-words'
import type { PublicReport } from '../../../lib/reports/public-queries'
import { mastheadLines } from './document-parts'

/** The head of an official document: the body's name in red over the rule, the title, and the lines the original has below it. */
export function RedHead({ report, organHref }: { report: PublicReport; organHref?: string }) {
  const lines = mastheadLines(report)
  const organ = <Words>{organOf(report)}</Words>
  return (
    <header className="red-head" lang="zh-CN">
      <p className="organ">{organHref ? <a href={organHref}>{organ}</a> : organ}</p>
      <h1><Words>{report.title}</Words></h1>
      {lines.length > 0 && <p className="lines">{lines.map((line, index) => <span key={index}>{line}</span>)}</p>}
    </header>
  )
}
