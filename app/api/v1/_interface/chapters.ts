import type { z } from 'zod'
import { documentParts, type Passage } from '../../../_components/report/document-parts'
import type { PublicReport } from '../../../../lib/reports/public-queries'
import type { reportAnswer } from './schemas'

type Chapter = z.input<typeof reportAnswer>['chapters'][number]

/** The headings of the document in their order, with what stands under each; what stands before the first has none. */
export function chaptersOf(report: PublicReport): Chapter[] {
  const chapters: Chapter[] = []
  for (const part of documentParts(report)) {
    if (part.kind === 'heading') chapters.push({ level: part.level, heading: part.text, paragraphs: [], issues: [] })
    else if (part.kind === 'issue') chapters.at(-1)?.issues.push(part.issue.number)
    else chapters.at(-1)?.paragraphs.push(textOf(part))
  }
  return chapters
}

function textOf(passage: Passage): string {
  return passage.kind === 'sign_off' ? passage.text : passage.pieces.map(({ text }) => text).join('')
}
