import type { RefusalReason } from '../../lib/platform/errors'

/** What was typed, by field, so that a form that comes back is as it was left. Passwords are never among it. */
export type Typed = Record<string, string[]>

export type FieldMessage = { path: string; words: string }

/** What a server action answers its form. `Shown` is what a page shows once and keeps nowhere: a link, a contact. */
export type ActionState<Shown = never> =
  | { kind: 'idle' }
  | { kind: 'ok'; shown: Shown }
  | { kind: 'refused'; reason: RefusalReason | 'signed_out' | 'unreadable'; title: string; what: string; typed: Typed; theirs?: Theirs }
  | { kind: 'invalid'; fields: FieldMessage[]; typed: Typed }

/** What another person saved meanwhile, shown beside what was typed; saving again then goes against this version. */
export type Theirs = { version: number; who: string; fields: Record<string, string> }

export const idle: { kind: 'idle' } = { kind: 'idle' }
