'use client'

import type { Edit } from '../../../../../../../lib/importing/edits'
import type { Remedy } from '../../../../../../../lib/importing/remedies'
import type { WarningCode } from '../../../../../../../lib/importing/schema'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { draftWordsIn } from '../../../../_parts/draft-words'
import type { WarningInView } from './draft-view'

type Props = {
  warnings: WarningInView[]
  locale: Locale
  isFrozen: boolean
  /** Where facts that are not in the text are filled in. */
  details: string
  onGo: (line: number) => void
  onEdits: (edits: Edit[]) => void
}

/** More of one kind than this are folded away behind their number. */
const SHOWN_AT_ONCE = 6
const isAboutFacts = (code: WarningCode) => /^(window|contacts|sign_off)/.test(code)

/** What is doubtful, line by line, each with the ways out that the text suggests. */
export function WarningsPanel({ warnings, locale, isFrozen, details, onGo, onEdits }: Props) {
  const { text: { warnings: words }, doubts } = draftWordsIn(locale)
  const codes = [...new Set(warnings.map(({ code }) => code))]
  return (
    <details className="warnings" open={warnings.length > 0}>
      <summary id="warnings-heading">{words.heading(warnings.length)}</summary>
      {codes.map((code) => {
        const alike = warnings.filter((warning) => warning.code === code)
        const rows = alike.map((warning) => <Warning key={warning.line} {...{ warning, locale, isFrozen, details, onGo, onEdits }} />)
        if (alike.length <= SHOWN_AT_ONCE) return <ul key={code} className="warning-list">{rows}</ul>
        return (
          <details key={code} className="warning-kind">
            <summary>{doubts[code].what} <span className="quiet">{words.sameKind(alike.length)}</span></summary>
            {!isFrozen && (
              <button type="button" className="act" onClick={() => onEdits(alike.slice(0, 500).map(({ line }): Edit => ({ kind: 'checked', code, line })))}>{words.checkAll}</button>
            )}
            <ul className="warning-list">{rows}</ul>
          </details>
        )
      })}
    </details>
  )
}

function Warning({ warning, locale, isFrozen, details, onGo, onEdits }: Omit<Props, 'warnings'> & { warning: WarningInView }) {
  const { text: words, doubts } = draftWordsIn(locale)
  const { code, line, facts, remedies } = warning
  const label = (remedy: Remedy) => words.remedy[remedy.name](remedy.line, remedy.number ?? '')
  return (
    <li className="warning">
      <button type="button" className="plain warning-go" data-warning-line={line} onClick={() => onGo(line)}>{words.line(line)}</button>
      <span className="warning-words">
        {(facts && words.warnings.numbers[code]?.(facts.before, facts.number)) ?? doubts[code].what}
        {remedies.length === 0 && <span className="quiet small"> {doubts[code].remedy}</span>}
      </span>
      {!isFrozen && (
        <span className="acts">
          {remedies.map((remedy) => <button key={`${remedy.name} ${remedy.line}`} type="button" className="act" onClick={() => onEdits(remedy.edits)}>{label(remedy)}</button>)}
          {isAboutFacts(code) && <a className="button act" href={details}>{words.warnings.toDetails}</a>}
          <button type="button" className="act" onClick={() => onEdits([{ kind: 'checked', code, line }])}>{words.warnings.checked}</button>
        </span>
      )}
    </li>
  )
}
