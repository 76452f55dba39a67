import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { messages } from '../_content/messages'
import { refusalWords } from '../_content/refusal-words'
import { unreadableWords } from '../_content/unreadable-words'
import type { StaffContext } from '../../lib/platform/context'
import { UnreadableDocument } from '../../lib/importing/unreadable-document'
import { InvalidInput, Refusal } from '../../lib/platform/errors'
import { defaultLocale, isLocale, type Locale } from '../../lib/platform/locale'
import { localised } from '../../lib/platform/urls'
import type { ActionState, Theirs, Typed } from './action-state'
import { staffContextOrNull } from './request-context'

/** Fields whose values are never sent back to the page. */
const SECRETS = new Set(['password', 'currentPassword', 'newPassword', 'repeatedPassword'])

/** Where to go after a change (a path without its language), or what to show in place. */
export type Done<Shown> = { to: string } | { shown: Shown }

export type ActionWork<Shown> = {
  /** What the form calls each field, for the words of what is wrong with it. */
  labels?: Record<string, string>
  /** What came of it is shown by the page as it stands; nothing else on it changes. */
  inPlace?: boolean
  work(ctx: StaffContext): Promise<Done<Shown>>
}

/**
 * The one adapter between a form of the desk and a command: who is it, do it, say what came of it. What a rule turns
 * down and what is wrong with a field come back as words with everything that was typed; a bug keeps flying. A session
 * that ended meanwhile is answered in place, so that a long reply is not lost to the sign-in page. That the request
 * comes from our own pages is checked by the framework (its Origin check) before any of this runs.
 */
export async function runAction<Shown = never>(form: FormData, action: ActionWork<Shown>): Promise<ActionState<Shown>> {
  const locale = localeOfForm(form)
  const ctx = await staffContextOrNull(locale)
  if (!ctx) {
    const { title, text } = messages(locale).admin.signedOut
    return { kind: 'refused', reason: 'signed_out', title, what: text, typed: typedIn(form) }
  }
  return settle(locale, form, action.labels ?? {}, () => action.work(ctx), action.inPlace)
}

/** The same for the few forms of people who are not signed in: the first administrator, an invitation. */
export async function settle<Shown>(
  locale: Locale, form: FormData, labels: Record<string, string>, work: () => Promise<Done<Shown>>, inPlace = false,
): Promise<ActionState<Shown>> {
  let done: Done<Shown>
  try {
    done = await work()
  } catch (error) {
    if (error instanceof InvalidInput) return { kind: 'invalid', fields: wordsOf(locale, error, labels), typed: typedIn(form) }
    if (error instanceof UnreadableDocument) return { kind: 'refused', reason: 'unreadable', ...unreadableWords(locale, error), typed: typedIn(form) }
    if (!(error instanceof Refusal)) throw error
    const { title, what } = refusalWords(locale, error)
    return { kind: 'refused', reason: error.reason, title, what, typed: typedIn(form), theirs: theirsIn(error) }
  }
  // The counts in the menu stand in the frame around the page, which would otherwise be kept.
  if (!inPlace) revalidatePath('/', 'layout')
  if ('to' in done) redirect(localised(done.to, locale))
  return { kind: 'ok', shown: done.shown }
}

/** The text that stands there by now, where the command refused because of it. */
function theirsIn({ details }: Refusal): Theirs | undefined {
  const { version, editedBy, ...fields } = (details.theirs ?? {}) as { version?: number; editedBy?: string | null } & Record<string, string | null>
  if (!version) return undefined
  const texts = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string')
  return { version, who: editedBy ?? '', fields: Object.fromEntries(texts) }
}

export function localeOfForm(form: FormData): Locale {
  const locale = form.get('locale')
  return isLocale(locale) ? locale : defaultLocale
}

function typedIn(form: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION') && !SECRETS.has(name)) (typed[name] ??= []).push(value)
  }
  return typed
}

function wordsOf(locale: Locale, error: InvalidInput, labels: Record<string, string>) {
  return error.fields.map(({ path, problem, limit }) => ({
    path, words: messages(locale).fields[problem](labels[path] ?? labels[path.replace(/\[\d+\]$/, '')] ?? path, limit),
  }))
}

/** The text of one field; absent is empty. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The value of a choice; throws InvalidInput where nothing was chosen, which the schema would call a wrong format. */
export function chosenIn(form: FormData, name: string): string {
  const value = textOf(form, name)
  if (value === '') throw new InvalidInput([{ path: name, problem: 'unknown_value' }])
  return value
}

/** All values of one field that are texts. */
export function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}
