import type { AuditDetail } from '../../../../lib/audit/record-event'
import type { ActorKind } from '../../../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../../../lib/platform/locale'
import { messages } from '../../../_content/messages'

type Event = { action: string; details: Record<string, AuditDetail> }

/** An event as a sentence without its subject; an action that the catalogue does not know is shown by its name. */
export function auditSentence(locale: Locale, { action, details }: Event): string {
  const { sentences } = messages(locale).admin
  return Object.hasOwn(sentences, action) ? sentences[action as keyof typeof sentences](details) : action
}

/** The whole sentence. Signing in and joining are done by people who are not signed in yet: it is told of the person it concerns. */
export function eventWords(locale: Locale, event: Event & { actor: { kind: ActorKind; name: string | null }; subjectName: string | null }): string {
  const { actor, subjectName } = event
  if ((actor.kind === 'system' || actor.kind === 'citizen') && subjectName) return `${subjectName} ${auditSentence(locale, event)}`
  const whom = subjectName && subjectName !== actor.name ? `${messages(locale).common.colon}${subjectName}` : ''
  return `${actorWords(locale, actor)} ${auditSentence(locale, event)}${whom}`
}

export function actorWords(locale: Locale, { kind, name }: { kind: ActorKind; name: string | null }): string {
  const { actor, unknownStaff } = messages(locale).admin.office.audit
  return kind === 'staff' ? (name ?? unknownStaff) : actor[kind]
}
