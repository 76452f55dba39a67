'use client'

import { memo } from 'react'
import type { SourceLine } from '../../../../../../../lib/importing/source-line'

type Range = { from: number; to: number }
type Props = { lines: SourceLine[]; marked: Range; onSelect: (line: number) => void }

/** The lines as they came, with their numbers; those of the paragraph one is on are marked. */
export const SourcePane = memo(function SourcePane({ lines, marked, onSelect }: Props) {
  return (
    <ol className="source-lines">
      {lines.map(({ line, text }) => (
        <Line key={line} line={line} text={text} isMarked={marked.from <= line && line <= marked.to} isFirst={line === marked.from} onSelect={onSelect} />
      ))}
    </ol>
  )
})

const Line = memo(function Line({ line, text, isMarked, isFirst, onSelect }: { line: number; text: string; isMarked: boolean; isFirst: boolean; onSelect: Props['onSelect'] }) {
  return (
    <li id={`line-${line}`} className="source-line" tabIndex={isFirst ? 0 : -1} aria-current={isMarked || undefined} aria-labelledby={`number-${line} words-${line}`} onClick={() => onSelect(line)}>
      <span id={`number-${line}`} className="line-number">{line}</span>
      <span id={`words-${line}`} lang="zh">{text.trim()}</span>
    </li>
  )
})
