'use client'

import { memo, type ReactNode } from 'react'
import type { Progress } from '../../../../../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { terms } from '../../../../../../../lib/platform/terms'
import { draftWordsIn } from '../../../../_parts/draft-words'
import type { IssueInView, Row } from './draft-view'

type Props = {
  row: Row
  locale: Locale
  isCurrent: boolean
  progressIsOpen: boolean
  onSelect: (key: string) => void
  onAccept: (address: string, progress: Progress) => void
  children?: ReactNode
}

/** One paragraph with what it is. Rows are many: one is drawn anew only when something about it changed. */
export const StructureRow = memo(function StructureRow({ row, locale, isCurrent, progressIsOpen, onSelect, onAccept, children }: Props) {
  const words = draftWordsIn(locale).text
  const { key, role, text, issue, answers } = row
  return (
    <li
      id={`row-${key}`} data-row data-line={row.line} className={`row ${role}`} tabIndex={isCurrent ? 0 : -1} aria-current={isCurrent || undefined} aria-labelledby={`role-${key} text-${key}`}
      onFocus={() => !isCurrent && onSelect(key)} onClick={() => !isCurrent && onSelect(key)}
    >
      <p id={`role-${key}`} className="row-role">
        {words.role[role]}{issue && <b> {issue.number}</b>}{answers && <span> {words.moved(answers)}</span>}
      </p>
      <p id={`text-${key}`} className="row-text" lang="zh">{text}</p>
      {issue && <IssueFacts issue={issue} locale={locale} progressIsOpen={progressIsOpen} onAccept={onAccept} text={text} />}
      {children}
    </li>
  )
})

function IssueFacts({ issue, locale, text, progressIsOpen, onAccept }: Pick<Props, 'locale' | 'onAccept' | 'progressIsOpen'> & { issue: IssueInView; text: string }) {
  const words = draftWordsIn(locale).text
  const { progress: named } = terms[locale]
  const { suggested, progress } = issue
  const facts = [
    !text.includes(issue.title) && `${words.issueTitle} ${issue.title}`,
    issue.measures > 0 && words.measures(issue.measures),
    issue.leadUnit && `${words.leadUnit} ${issue.leadUnit}`,
    issue.timeLimit && `${words.timeLimit} ${issue.timeLimit}`,
    !issue.answered && words.noResponse,
    progress !== 'not_stated' && named[progress],
    issue.isPublished && words.public,
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <p className="row-facts">{facts.map((fact) => <span key={String(fact)}>{fact}</span>)}</p>}
      {suggested && suggested.progress !== progress && (
        <p className="row-facts suggestion">
          <span>{words.suggestion(named[suggested.progress])}</span> <q lang="zh">{suggested.words}</q>
          {progressIsOpen && <button type="button" className="act" data-accept onClick={() => onAccept(issue.address, suggested.progress)}>{words.accept}</button>}
        </p>
      )}
    </>
  )
}
