import { labelOf } from './labels'
import type { LabelKind } from './labels'

/** What the cell of a table holds, told by the head of its column. Where no column numbers the rows, a `name` is the head of its issue. */
export type Column = LabelKind | 'number' | 'name'

export const NUMBER_HEAD = /^(?:序 ?号|编 ?号|问题编号|任务编号|整改序号)$/
const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、]?$/

export function columnOf(head: string): Column {
  const label = labelOf(head)
  return label && label.to >= head.length ? label.kind : /问题|事项|任务/.test(head) ? 'problem' : 'other'
}

/** Whether a cell is the number of its row. */
export function isRowNumber(text: string): boolean {
  return NUMBER.test(text)
}

/** 合计 below a table is said of all its rows. */
export function isSum(text: string): boolean {
  return /^[合总小] ?计(?:[: ]|$)/.test(text)
}
