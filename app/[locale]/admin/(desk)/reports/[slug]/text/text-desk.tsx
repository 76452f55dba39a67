'use client'

import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Edit } from '../../../../../../../lib/importing/edits'
import type { SourceLine } from '../../../../../../../lib/importing/source-line'
import type { Progress } from '../../../../../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../../../../../lib/platform/locale'
import { draftWordsIn } from '../../../../_parts/draft-words'
import { confirmProgressAction, editTextAction, forgetUnplacedAction, undoEditAction } from './actions'
import { completenessWords } from './completeness-words'
import type { DraftView, Row } from './draft-view'
import { DeskOutcome } from './desk-outcome'
import { RowActs } from './row-acts'
import { editFor, foreseenRole, keyAfter, rowOfLine, type RowAct } from './row-edits'
import { scrollInPane } from './scroll-in-pane'
import { SourcePane } from './source-pane'
import { StructureRow } from './structure-row'
import { UnplacedEdits } from './unplaced-edits'
import { useDraft, type Foresight } from './use-draft'
import { WarningsPanel } from './warnings-panel'

type Props = {
  locale: Locale
  slug: string
  sourceName: string
  lines: SourceLine[]
  initial: DraftView
  /** Sent for approval: it can be looked at, not changed. */
  isFrozen: boolean
  progressIsOpen: boolean
  addresses: { details: string; source: string; signIn: string }
}

/** Source and structure side by side. One paragraph is the current one: it is marked in both, and the acts are about it. */
export function TextDesk({ locale, slug, sourceName, lines, initial, isFrozen, progressIsOpen, addresses }: Props) {
  const words = draftWordsIn(locale).text
  const { view, outcome, saving, send } = useDraft(initial, { locale, slug })
  const { rows } = view
  const [current, setCurrent] = useState(rows[0]?.key ?? '')
  const [pane, setPane] = useState<'source' | 'structure'>('structure')
  const going = useRef(false)
  const row = rows.find(({ key }) => key === current) ?? rows[0]

  const goTo = useCallback((key: string, line: number, shown: 'source' | 'structure') => {
    // Before the next key is read: whoever types fast must not act from the place just left.
    flushSync(() => {
      setCurrent(key)
      setPane(shown)
    })
    going.current = true
    scrollInPane(`row-${key}`)
    scrollInPane(`line-${line}`)
    document.getElementById(shown === 'source' ? `line-${line}` : `row-${key}`)?.focus({ preventScroll: true })
  }, [])
  const select = useCallback((key: string) => {
    setCurrent(key)
    scrollInPane(`line-${Number.parseInt(key, 10)}`)
  }, [])
  const selectLine = useCallback((line: number) => {
    const found = rowOfLine(rows, line)
    if (found) goTo(found.key, line, 'source')
  }, [rows, goTo])
  const sender = useRef(send)
  useEffect(() => { sender.current = send })
  const accept = useCallback((address: string, progress: Progress) => sender.current(confirmProgressAction, () => ({ progress: JSON.stringify({ [address]: progress }) })), [])
  // An act takes the place of reading away when its buttons vanish: it goes on at the paragraph.
  useEffect(() => {
    if (document.activeElement === document.body && going.current) document.getElementById(`row-${current}`)?.focus({ preventScroll: true })
  }, [current, view])

  const sendEdits = (editsFor: (view: DraftView) => Edit[], foresee?: Foresight) => send(editTextAction, (latest) => {
    const edits = editsFor(latest)
    return edits.length > 0 ? { edits: JSON.stringify(edits) } : null
  }, foresee)
  const act = (on: Row, what: RowAct) => {
    going.current = true
    sendEdits((latest) => {
      const now = latest.rows.find(({ key }) => key === on.key)
      const edit = now && editFor(latest.rows, now, what)
      return edit ? [edit] : []
    }, (shown) => ({ ...shown, rows: foreseenRole(shown.rows, on.key, what) }))
    setCurrent(keyAfter(rows, on, what))
  }
  const suggested = rows.flatMap(({ issue }) => (issue?.suggested && issue.progress === 'not_stated' ? [[issue.address, issue.suggested.progress] as const] : []))

  function onKey(event: KeyboardEvent, here: 'source' | 'structure') {
    const target = event.target as HTMLElement
    if (!row || !target.matches('.row, .source-line') || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const across = { ArrowLeft: 'source', ArrowRight: 'structure', Enter: here === 'source' ? 'structure' : 'source' }[event.key] as 'source' | 'structure' | undefined
    if (!step && !across) return
    event.preventDefault()
    if (across) return goTo(row.key, row.line, across)
    const next = rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step!))]
    if (next) goTo(next.key, next.line, here)
  }

  const issues = rows.filter(({ issue }) => issue)
  return (
    <div className="text-desk" data-pane={pane} aria-busy={saving}>
      <div className="desk-line">
        <p className="completeness">{completenessWords(view.completeness, words)}</p>
        <p className="desk-acts">
          {isFrozen ? <span className="quiet">{words.frozen}</span> : (
            <>
              {suggested.length > 0 && progressIsOpen && (
                <button type="button" onClick={() => send(confirmProgressAction, () => ({ progress: JSON.stringify(Object.fromEntries(suggested)) }))}>{words.acceptAll(suggested.length)}</button>
              )}
              <button type="button" data-key="z" aria-disabled={view.acts === 0 || undefined} onClick={() => view.acts > 0 && send(undoEditAction)}>
                {words.undo}{view.acts > 0 && ` (${view.acts})`} <kbd>z</kbd>
              </button>
            </>
          )}
        </p>
      </div>
      <DeskOutcome outcome={outcome} saving={saving} words={words} signIn={addresses.signIn} locale={locale} />
      <WarningsPanel
        warnings={view.warnings} locale={locale} isFrozen={isFrozen} details={addresses.details} onEdits={(edits) => sendEdits(() => edits)}
        onGo={(line) => {
          const found = rowOfLine(rows, line)
          if (found) goTo(found.key, found.line, 'structure')
        }}
      />
      <UnplacedEdits unplaced={view.unplaced} isFrozen={isFrozen} locale={locale} onForget={() => send(forgetUnplacedAction)} />
      <div className="pane-tabs">
        {(['source', 'structure'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={pane === one} onClick={() => row && goTo(row.key, row.line, one)}>{words[one]}</button>
        ))}
      </div>
      <div className="panes">
        <section className="pane source" aria-label={words.sourceLines(sourceName)} onKeyDown={(event) => onKey(event, 'source')}>
          <h2 className="pane-head">{words.source} <span className="quiet small">{sourceName}</span></h2>
          <SourcePane lines={lines} marked={{ from: row?.line ?? 0, to: row?.lastLine ?? 0 }} onSelect={selectLine} />
        </section>
        <section className="pane structure" aria-label={words.structure} onKeyDown={(event) => onKey(event, 'structure')}>
          <h2 className="pane-head">{words.structure} <span className="quiet small with-keys">{words.keys}</span></h2>
          <ol className="rows-of-structure">
            {rows.map((each) => (
              <StructureRow key={each.key} row={each} locale={locale} isCurrent={each === row} progressIsOpen={progressIsOpen && !isFrozen} onSelect={select} onAccept={accept}>
                {each === row && !isFrozen && (
                  <RowActs
                    key={each.key} row={each} locale={locale} issues={issues} progressIsOpen={progressIsOpen} onAct={(what) => act(each, what)}
                    onProgress={(progress) => each.issue && accept(each.issue.address, progress)}
                  />
                )}
              </StructureRow>
            ))}
          </ol>
        </section>
      </div>
    </div>
  )
}
