'use client'

import { useRef } from 'react'
import { asShown, positionInText, segmentsOf, type Range } from './text-ranges'

type Words = { redact: string; hint: string; hide: string; show: string }
type Props = {
  text: string
  hidden: Range[]
  spotted: (Range & { label: string })[]
  /** False where nothing of it will be public: then there is nothing to hide. */
  editable: boolean
  words: Words
  onHide: (range: Range) => void
  onRestore: (range: Range) => void
}

/**
 * What was sent, with what may identify a person marked and what will be hidden struck out. Selecting words and pressing
 * the button hides them; pressing a mark hides or restores it. Nothing but the text itself may stand in the text's
 * element, since positions are counted in it.
 */
export function RedactableText({ text, hidden, spotted, editable, words, onHide, onRestore }: Props) {
  const element = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={element} className="comment-text">
        {segmentsOf(text, hidden, spotted).map((segment) => {
          const shown = asShown(segment.text)
          if (!segment.hidden && !segment.spotted) return <span key={segment.start}>{shown}</span>
          if (!editable) return <mark key={segment.start} className="spotted-words">{shown}</mark>
          const act = () => (segment.hidden ? onRestore(segment) : onHide(segment))
          return (
            <span
              key={segment.start} role="button" tabIndex={0} className={segment.hidden ? 'hidden-words' : 'spotted-words'} data-kind={segment.spotted ?? undefined}
              aria-label={`${segment.spotted ?? ''} ${shown} ${segment.hidden ? words.show : words.hide}`}
              onClick={() => getSelection()?.isCollapsed !== false && act()}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                act()
              }}
            >
              {shown}
            </span>
          )
        })}
      </div>
      {editable && (
        // The press must not take the selection away before it is read.
        <p className="with-script redact-line">
          <button type="button" data-key="x" onPointerDown={(event) => event.preventDefault()} onClick={hideSelection}>{words.redact}</button>
          <span className="hint">{words.hint}</span>
        </p>
      )}
    </>
  )

  function hideSelection() {
    const range = element.current && selectionWithin(element.current)
    if (!range) return
    getSelection()?.removeAllRanges()
    onHide({ start: positionInText(text, range.start), end: positionInText(text, range.end) })
  }
}

/** The selected characters of an element, counted from its beginning; null where nothing of it is selected. */
function selectionWithin(element: HTMLElement): Range | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const whole = document.createRange()
  whole.selectNodeContents(element)
  const selected = selection.getRangeAt(0).cloneRange()
  if (selected.compareBoundaryPoints(window.Range.START_TO_START, whole) < 0) selected.setStart(whole.startContainer, whole.startOffset)
  if (selected.compareBoundaryPoints(window.Range.END_TO_END, whole) > 0) selected.setEnd(whole.endContainer, whole.endOffset)
  if (selected.collapsed || !element.contains(selected.commonAncestorContainer)) return null
  const before = document.createRange()
  before.setStart(element, 0)
  before.setEnd(selected.startContainer, selected.startOffset)
  const start = before.toString().length
  const end = start + selected.toString().length
  return start < end ? { start, end } : null
}
