import { anchorAt } from '../../../../../../../lib/importing/anchor'
import type { EditableRole } from '../../../../../../../lib/importing/editable-roles'
import type { Edit } from '../../../../../../../lib/importing/edits'
import type { Row } from './draft-view'

/** What a press on a paragraph means as an edit. */
export type RowAct =
  | { act: 'role'; role: EditableRole }
  | { act: 'split'; at: number }
  | { act: 'join' }
  | { act: 'move'; to: string | null }
  | { act: 'renumber' | 'retitle' | 'lead_unit' | 'time_limit'; value: string }

/** The keys that say what a paragraph is. */
export const ROLE_KEYS = { title: 't', masthead: 'm', chapter: 'c', section: 's', issue: 'i', text: 'p', sign_off: 'g', left_over: 'x' } as const satisfies Record<EditableRole, string>

/** The keys that change it; those behind `move` are for issues. */
export const ACT_KEYS = { split: 'd', join: 'b', move: 'v', renumber: 'n', retitle: 'r', lead_unit: 'u', time_limit: 'l', progress: 'o' } as const

/** Null where the act says nothing new: then nothing is sent. */
export function editFor(rows: Row[], row: Row, act: RowAct): Edit | null {
  const anchor = anchorAt(row.line, row.text)
  switch (act.act) {
    case 'role':
      return act.role === row.role ? null : { kind: 'role', anchor, role: act.role }
    case 'split':
      return act.at > 0 && act.at < row.text.length ? { kind: 'split', anchor, at: act.at } : null
    case 'join':
      return rows[0]?.key === row.key ? null : { kind: 'join', anchor }
    case 'move': {
      const to = rows.find(({ key }) => key === act.to)
      return { kind: 'move', anchor, to: to ? anchorAt(to.line, to.text) : null }
    }
    case 'renumber':
      return act.value.trim() === (row.number ?? '') ? null : { kind: 'renumber', anchor, number: act.value.trim() }
    case 'retitle':
      return act.value.trim() === '' || act.value.trim() === row.issue?.title ? null : { kind: 'retitle', anchor, title: act.value.trim() }
    case 'lead_unit':
    case 'time_limit':
      return { kind: act.act, anchor, value: act.value.trim() || null }
  }
}

/** The paragraph on which the editor goes on after an act: the second part of what was split, the whole of what was joined. */
export function keyAfter(rows: Row[], { key, line }: Row, { act }: RowAct): string {
  const [, place = '1'] = key.split('.')
  if (act === 'split') return `${line}.${Number(place) + 1}`
  if (act === 'join') return rows[rows.findIndex((row) => row.key === key) - 1]?.key ?? key
  return key
}

/** The paragraph in which a line of the source stands. */
export function rowOfLine(rows: Row[], line: number): Row | undefined {
  return rows.find((row) => row.line <= line && line <= row.lastLine)
}

/** A paragraph that was marked looks so at once; the rest (numbers, titles, warnings) comes with the answer. */
export function foreseenRole(rows: Row[], on: string, act: RowAct): Row[] {
  return act.act === 'role' ? rows.map((row) => (row.key === on ? { ...row, role: act.role } : row)) : rows
}
