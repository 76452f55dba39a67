import { labelOf, labelsIn } from './labels'
import type { Label, LabelKind } from './labels'
import { fieldValue } from './matching-text'
import { numberMarkOf } from './numbering'
import { partOf } from './passage'
import type { Passage } from './passage'

/** A piece of what stands under an issue's heading: the response, or a labelled field beside it. */
export type BodyPart = {
  passage: Passage
  kind: LabelKind
  /** Where the words behind the label begin in the matching text. */
  valueFrom: number
}

/** Fields that may go on over several paragraphs: they end at the next label. */
const LISTS: LabelKind[] = ['measures', 'plan', 'problem']
/** A longer description has its first sentence for a title. */
const MAX_TITLE = 200
/** A bracket with labelled facts is not longer than this. */
const MAX_BRACKET = 300
/** Within a response these hold one sentence; what follows goes on with it. */
const SHORT: LabelKind[] = ['lead', 'unit', 'limit']
/** 注2：…, as the readers set a note below the paragraph that calls it. */
const FOOTNOTE = /^注\d{1,2}:/
/** One of several values below each other. */
const MAX_VALUE = 40
/** Labels that end a response in the middle of a line. Others may be words of it. */
const ENDS_RESPONSE: LabelKind[] = ['response', 'lead', 'unit', 'limit']

/**
 * What a passage under an issue holds. Text without a label answers the issue, unless it goes on with the field above it: the list under
 * 整改措施：, or the value of a label that stands alone.
 */
export function bodyPartsOf(passage: Passage, before: BodyPart | undefined): BodyPart[] {
  const { text } = passage.matching
  if (passage.column !== undefined) return [{ passage, kind: passage.column === 'number' ? 'other' : passage.column === 'name' ? 'response' : passage.column, valueFrom: 0 }]
  if (FOOTNOTE.test(text)) return [{ passage, kind: 'other', valueFrom: 0 }]
  const label = labelBehindNumber(text)
  if (!label) return [{ passage, kind: before && goesOn(before, text) ? before.kind : 'response', valueFrom: 0 }]
  const cuts = [label]
  for (const next of labelsIn(text)) {
    const mayCut = cuts.at(-1)?.kind !== 'response' || ENDS_RESPONSE.includes(next.kind)
    if (next.from >= label.to && mayCut && !isBracketed(text.slice(Math.max(0, next.from - MAX_BRACKET), next.from))) cuts.push(next)
  }
  return cuts.flatMap(({ kind, to }, at): BodyPart[] => {
    const from = at === 0 ? 0 : (cuts[at]?.from ?? 0)
    const end = cuts[at + 1]?.from ?? text.length
    const behind = cuts[0]?.kind === 'response' && SHORT.includes(kind) ? text.slice(to, end).indexOf('。') + 1 : 0
    const short = behind > 0 && to + behind < end ? to + behind : end
    const part = { passage: partOf(passage, from, short), kind, valueFrom: to - from }
    return short < end ? [part, { passage: partOf(passage, short, end), kind: 'response', valueFrom: 0 }] : [part]
  })
}

/** Whether a bracket opened before is still open: （责任单位：…；完成时限：…） stays together. */
function isBracketed(before: string): boolean {
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('〔'))
  return open >= 0 && open > Math.max(before.lastIndexOf(')'), before.lastIndexOf('〕'))
}

function labelBehindNumber(text: string): Label | null {
  const number = numberMarkOf(text)?.length ?? 0
  const label = labelOf(text.slice(number))
  return label && { ...label, from: 0, to: number + label.to }
}

function goesOn({ kind, passage: { matching }, valueFrom }: BodyPart, next: string): boolean {
  if (kind === 'response') return false
  // Below a label that stands alone, 责任单位 may name several, a line each.
  const namesAnother = SHORT.includes(kind) && valueFrom === 0 && !matching.text.endsWith('。') && next.length <= MAX_VALUE && !/[。;]/.test(next)
  return LISTS.includes(kind) || namesAnother || (valueFrom > 0 && valueFrom >= matching.text.length)
}

/** What comes next is told in the response, with its label; it says nothing about what has been done. */
export function isResponse({ kind }: BodyPart): boolean {
  return kind === 'response' || kind === 'next'
}

/** All that stands behind the first 问题描述：, which is the title where the heading is a bare number. */
export function problemIn(parts: BodyPart[]): string | null {
  const part = parts.find(({ kind, passage, valueFrom }) => kind === 'problem' && valueFrom < passage.matching.text.length)
  if (!part) return valueOf('problem', parts)
  const { text, verbatim } = part.passage.matching
  const end = labelsIn(text).find(({ from }) => from > part.valueFrom)?.from ?? text.length
  const whole = fieldValue(verbatim(part.valueFrom, end)).replace(/[。；;，,\s]+$/, '')
  return (whole.length > MAX_TITLE ? whole.split('。')[0] : whole) || null
}

/** The words of a response without its label. */
export function responseOf({ kind, passage, valueFrom }: BodyPart): string {
  return kind === 'next' ? passage.shown : partOf(passage, valueFrom).shown
}

/** 余款正在清收，责任部门为财务科。 */
function unitInSentence(parts: BodyPart[]): string | null {
  for (const { passage: { matching } } of parts) {
    const found = /(?:责任|牵头)(?:单位|部门|科室)(?:为|是)([^,;。、:]{2,30})/d.exec(matching.text)?.indices?.[1]
    if (found) return fieldValue(matching.verbatim(...found))
  }
  return null
}

/** 某委牵头，某局配合; 某局（牵头）、某局（配合） */
const LEADS_AMONG = /^([^,，;；。()（）]{2,40})牵头[,，;；、].*(?:配合|参与|协助|协同|协办)|^([^,，、;；。()（）]{2,30})[(（]牵头[)）][,，;；、]/

/** Who leads: 牵头单位 where the text names one, else 责任单位. People (责任人) are no unit. */
export function leadUnitIn(parts: BodyPart[]): string | null {
  const stated = valueOf('lead', parts) ?? valueOf('unit', parts) ?? unitInSentence(parts)
  return stated && (LEADS_AMONG.exec(stated)?.slice(1).find((unit) => unit !== undefined) ?? stated)
}

export function timeLimitIn(parts: BodyPart[]): string | null {
  return valueOf('limit', parts)
}

/** The words behind the first label of a kind: up to the next label, the end of the sentence, or the bracket around them. */
function valueOf(wanted: LabelKind, parts: BodyPart[]): string | null {
  const cell = parts.find(({ passage }) => passage.column === wanted)
  if (cell) return clean(cell.passage, 0, cell.passage.matching.text.length) || null
  for (const [at, { passage, kind, valueFrom }] of parts.entries()) {
    const { text } = passage.matching
    const inside = labelsIn(text)
    const labels = kind === wanted && valueFrom > 0 && !inside.some(({ from }) => from < valueFrom) ? [{ kind, from: 0, to: valueFrom }, ...inside] : inside
    for (const [index, label] of labels.entries()) {
      if (label.kind !== wanted) continue
      const value = clean(passage, label.to, labels[index + 1]?.from ?? text.length)
      if (value !== '') return value
      const next = parts[at + 1]
      if (index === labels.length - 1 && next?.valueFrom === 0) return clean(next.passage, 0, next.passage.matching.text.length) || null
    }
  }
  return null
}

function clean({ matching }: Passage, from: number, to: number): string {
  const tail = matching.text.slice(from, to)
  let depth = 0
  let end = 0
  while (end < tail.length && tail[end] !== '。') {
    if (tail[end] === '(') depth++
    else if (tail[end] === ')' && --depth < 0) break
    end++
  }
  return fieldValue(matching.verbatim(from, from + end)).replace(/[;；,，、.．\s]+$/, '').replace(/(?:[;；,，。\s]*[【[（(])$/, '')
}
