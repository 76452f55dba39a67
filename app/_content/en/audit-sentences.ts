import type { AuditDetail } from '../../../lib/audit/record-event'
import { terms } from '../../../lib/platform/terms'
import type { AuditSentences } from '../zh/audit-sentences'

const { moderation, notPublishedReason, outcome, progress, role } = terms.en

const term = (words: Record<string, string>, name: AuditDetail | undefined) => words[String(name)] ?? String(name ?? '')
const roles = (names: AuditDetail | undefined) => (Array.isArray(names) ? names.map((name) => term(role, name)).join(', ') : '')
const because = (words: Record<string, string>, name: AuditDetail | undefined) => (name ? `: ${term(words, name)}` : '')

const sessionEnd = {
  signed_out: 'signed out', idle: 'unused for too long', expired: 'longest time reached', disabled: 'account disabled', role_changed: 'roles changed',
  password_changed: 'password changed',
}
const attempt = { unknown_account: 'no such account', disabled: 'account is disabled', wrong_password: 'wrong password' }

export const auditSentences: AuditSentences = {
  'submission.received': () => 'sent a submission',
  'comment.moderated': (d) => `moderated a comment: ${term(moderation, d.decision)}${d.redactions ? `, ${String(d.redactions)} hidden` : ''}${because(notPublishedReason, d.reason)}`,
  'comment.moderation_revised': (d) => `changed the moderation from “${term(moderation, d.from)}” to “${term(moderation, d.decision)}”${because(notPublishedReason, d.reason)}`,
  'picture.opened': () => 'opened a picture',
  'contact.revealed': () => 'opened the contact details',
  'case.assigned': (d) => (d.from ? 'gave the comment to another unit' : 'gave the comment to a unit'),
  'case.concluded': (d) => `concluded the comment: ${term(outcome, d.outcome)}`,
  'reply.drafted': () => 'drafted a reply',
  'reply.edited': () => 'edited the draft reply',
  'reply.submitted': () => 'submitted the reply for approval',
  'reply.approved': (d) => (d.waiver ? 'approved the reply (the only member of staff at the time)' : 'approved the reply'),
  'reply.returned': () => 'returned the reply',
  'reply.released': () => 'released the reply',
  'report.imported': (d) => `imported the report ${String(d.slug)}, ${String(d.issues)} issues`,
  'report.published': (d) => `published the report ${String(d.slug)}`,
  'report.revised': (d) => `published revision ${String(d.revision)} (a correction)`,
  'report.withdrawn': (d) => `withdrew the report ${String(d.slug)}`,
  'report.discarded': (d) => `discarded the report ${String(d.slug)}, which was never public`,
  'revision.started': (d) => `started a correction, revision ${String(d.revision)}`,
  'revision.edited': (d) => `edited the structure of the text (${Array.isArray(d.edits) ? d.edits.length : 0})`,
  'revision.edit_undone': () => 'took back an edit of the structure',
  'revision.reimported': (d) => `imported the source again (${String(d.changed)} changes)`,
  'revision.details_set': () => 'set address, window and comment policy',
  'revision.submitted': (d) => `sent revision ${String(d.revision)} for approval`,
  'revision.approved': (d) => `approved revision ${String(d.revision)}${d.publishAt ? ', to be published at a set time' : ''}${d.waiver ? ' (being the only member of staff)' : ''}`,
  'revision.returned': (d) => `returned revision ${String(d.revision)}`,
  'revision.taken_back': (d) => `took back revision ${String(d.revision)}`,
  'revision.discarded': (d) => `discarded revision ${String(d.revision)}`,
  'window.extension_proposed': () => 'proposed to extend the window',
  'window.extended': (d) => `approved an extension of the window${d.waiver ? ' (being the only member of staff)' : ''}`,
  'window.extension_declined': () => 'declined an extension of the window',
  'issue.update_proposed': (d) => `proposed an update of issue ${String(d.issue)}`,
  'issue.update_published': (d) => `published an update of issue ${String(d.issue)}${d.progress ? `: ${term(progress, d.progress)}` : ''}${d.waiver ? ' (being the only member of staff)' : ''}`,
  'issue.update_declined': (d) => `declined an update of issue ${String(d.issue)}`,
  'issue.withdrawn': (d) => `withdrew issue ${String(d.issue)}`,
  'attachment.added': () => 'added an attachment',
  'attachment.removed': () => 'removed an attachment',
  'attachment.withdrawn': () => 'withdrew an attachment',
  'issue.progress_set': (d) => `changed the progress status of ${String(d.report)} issue ${String(d.issue)} from “${term(progress, d.from)}” to “${term(progress, d.to)}”`,
  'export.created': (d) => `exported comments, ${String(d.rows)} rows (${String(d.filter)})`,
  'mail.opened': () => 'took out an e-mail',
  'organisation.founded': () => 'set up an organisation',
  'organisation.updated': (d) => `changed the organisation’s information (${Array.isArray(d.changed) ? d.changed.length : 0} items)`,
  'four_eyes.switched_off': () => 'switched off the second person',
  'four_eyes.switched_on': () => 'switched the second person on again',
  'unit.created': (d) => `added the unit “${String(d.name)}”`,
  'unit.renamed': (d) => `renamed the unit “${String(d.from)}” to “${String(d.to)}”`,
  'invitation.created': (d) => `made an invitation: ${roles(d.roles)}`,
  'staff.joined': () => 'accepted an invitation and joined the desk',
  'staff.roles_changed': (d) => `changed someone’s roles from ${roles(d.from)} to ${roles(d.to)}`,
  'staff.disabled': () => 'disabled an account',
  'staff.enabled': () => 'enabled an account again',
  'staff.password_changed': () => 'changed their password',
  'password_change.failed': () => 'gave a wrong current password when changing it',
  'session.started': () => 'signed in',
  'session.ended': (d) => `session ended: ${term(sessionEnd, d.reason)}`,
  'sign_in.failed': (d) => `sign-in failed: ${term(attempt, d.reason)}`,
  'demo.scenes_set': () => 'set the scenes of the demo',
}
