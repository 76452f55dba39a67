import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { contextOf, type Context, type StaffActor, type StaffContext } from '../../lib/platform/context'
import type { Identity, Moderation, Progress, Role, Stance } from '../../lib/platform/generated/prisma/enums'
import type { Comment, Issue, Organisation, Report, ReportRevision, Staff, Submission, Unit } from '../../lib/platform/generated/prisma/client'
import { ownerPrisma } from './owner'

/** Plain rows, each with what its table needs and nothing that the test under way did not ask for. */

let count = 0
const next = () => (count += 1)

export const citizenContext = (over: Partial<Context> = {}) => contextOf({ kind: 'citizen' as const }, over)
export const operatorContext = (over: Partial<Context> = {}) => contextOf({ kind: 'operator' as const }, over)

export async function makeOrganisation(over: Partial<Organisation> = {}): Promise<Organisation> {
  const number = next()
  const { settings, ...rest } = over
  return ownerPrisma().organisation.create({
    data: {
      id: randomUUID(), slug: `organisation-${number}`, name: `云泽区整改办公室${number}`, nameEn: `Rectification Office ${number}`,
      settings: (settings ?? {}) as object, ...rest,
    },
  })
}

export async function makeUnit(organisation: Organisation, over: Partial<Unit> = {}): Promise<Unit> {
  return ownerPrisma().unit.create({ data: { id: randomUUID(), organisationId: organisation.id, name: `责任单位${next()}`, ...over } })
}

/** A member of staff with these roles; the password matches nothing, so that no test waits for a slow hash. */
export async function makeStaff(organisation: Organisation, roles: Role[], over: Partial<Staff> = {}): Promise<Staff> {
  const number = next()
  return ownerPrisma().staff.create({
    data: { id: randomUUID(), organisationId: organisation.id, email: `staff${number}@example.org`, name: `工作人员${number}`, roles, passwordHash: '!', ...over },
  })
}

/** What a command gets when this member of staff acts, with a session that stands in the database. */
export async function staffContext(staff: Staff, over: Partial<Context> = {}): Promise<StaffContext> {
  const session = await ownerPrisma().staffSession.create({ data: { id: randomUUID(), staffId: staff.id } })
  const actor: StaffActor = {
    kind: 'staff', id: staff.id, organisationId: staff.organisationId, name: staff.name, roles: staff.roles, unitId: staff.unitId, sessionId: session.id,
  }
  return contextOf(actor, over)
}

export type WindowState = 'open' | 'closed' | 'upcoming' | 'not_stated'
const HOUR = 3_600_000
const DAY = 24 * HOUR

export function windowInstants(state: WindowState, now = Date.now()): { opensAt: Date | null; closesAt: Date | null } {
  switch (state) {
    case 'open': return { opensAt: new Date(now - 2 * DAY), closesAt: new Date(now + 5 * DAY) }
    case 'closed': return { opensAt: new Date(now - 20 * DAY), closesAt: new Date(now - 3 * DAY) }
    case 'upcoming': return { opensAt: new Date(now + 2 * DAY), closesAt: new Date(now + 20 * DAY) }
    case 'not_stated': return { opensAt: null, closesAt: null }
  }
}

export type ReportOptions = {
  organisation?: Organisation
  window?: WindowState | { opensAt: Date | null; closesAt: Date | null }
  issueCount?: number
  progress?: Progress
  published?: boolean
  revision?: Partial<ReportRevision>
} & Partial<Pick<Report, 'slug' | 'timeZone'>>

export type MadeReport = { organisation: Organisation; report: Report; revision: ReportRevision; issues: Issue[] }

/** A published report with numbered issues and one revision; its window is open unless said otherwise. */
export async function makeReport(options: ReportOptions = {}): Promise<MadeReport> {
  const number = next()
  const organisation = options.organisation ?? (await makeOrganisation())
  const window = typeof options.window === 'object' ? options.window : windowInstants(options.window ?? 'open')
  const id = randomUUID()
  const text = `关于整改落实情况的通报${number}`
  await ownerPrisma().report.create({
    data: { id, organisationId: organisation.id, slug: options.slug ?? `report-${number}`, timeZone: options.timeZone ?? organisation.timeZone, ...window },
  })
  const revision = await ownerPrisma().reportRevision.create({
    data: {
      id: randomUUID(), reportId: id, number: 1, title: text, publisher: organisation.name, source: null, sourcePublishedAt: null, signedBy: organisation.name,
      signedOn: null, postalAddress: '云泽区人民路1号', emails: ['office@example.org'],
      sourceName: 'report.txt', sourceText: text, sourceDigest: createHash('sha256').update(text).digest(),
      ...(options.revision as object),
      blocks: (options.revision?.blocks ?? []) as object[],
      sourceLines: [{ line: 1, text }], edits: [], byOperator: true,
      phones: (options.revision?.phones ?? [{ number: '027-61000000', hours: '9:00-17:00' }]) as object[],
    },
  })
  const issues: Issue[] = []
  for (let at = 1; at <= (options.issueCount ?? 3); at += 1) issues.push(await makeIssue(id, revision.id, at, options.progress ?? 'completed'))
  const published = options.published === false ? {} : { status: 'published' as const, publishedAt: new Date() }
  if (published.publishedAt) {
    await ownerPrisma().reportRevision.update({ where: { id: revision.id }, data: published })
    await ownerPrisma().issue.updateMany({ where: { reportId: id }, data: { publishedAt: published.publishedAt } })
  }
  const report = await ownerPrisma().report.update({ where: { id }, data: { currentRevisionId: revision.id, ...published } })
  return { organisation, report, revision, issues }
}

async function makeIssue(reportId: string, revisionId: string, position: number, progress: Progress): Promise<Issue> {
  const issue = await ownerPrisma().issue.create({ data: { id: randomUUID(), reportId, number: String(position), progress } })
  await ownerPrisma().issueText.create({
    data: { revisionId, issueId: issue.id, position, title: `第${position}个问题`, section: null, paragraphs: [`一是已完成第${position}项。`], measures: [`已完成第${position}项。`] },
  })
  return issue
}

export type SubmissionOptions = {
  identity?: Identity
  consentToPublish?: boolean
  receivedAt?: Date
  over?: Partial<Submission>
  comments?: CommentOptions[]
}
export type CommentOptions = { issue?: Issue | null; stance?: Stance; body?: string; moderation?: Moderation; publicBody?: string; publishedAt?: Date }
export type MadeSubmission = { submission: Submission; comments: Comment[] }

/** One sending to a report, with one comment about its first issue unless said otherwise; without contact details. */
export async function makeSubmission(made: MadeReport, options: SubmissionOptions = {}): Promise<MadeSubmission> {
  const submission = await ownerPrisma().submission.create({
    data: {
      id: randomUUID(), reportId: made.report.id, idempotencyKey: randomUUID(), contentDigest: randomBytes(32), receiptHash: randomBytes(32), channel: 'web',
      locale: 'zh', identity: options.identity ?? 'anonymous', consentToPublish: options.consentToPublish ?? true,
      ...(options.receivedAt ? { receivedAt: options.receivedAt } : {}), ...options.over,
    },
  })
  const comments: Comment[] = []
  for (const [position, comment] of (options.comments ?? [{}]).entries()) comments.push(await insertComment(made, submission, position, comment))
  return { submission, comments }
}

/** One comment in a submission of its own. */
export async function makeComment(made: MadeReport, comment: CommentOptions = {}, submission: SubmissionOptions = {}): Promise<Comment> {
  const { comments } = await makeSubmission(made, { ...submission, comments: [comment] })
  return comments[0]!
}

async function insertComment(made: MadeReport, submission: Submission, position: number, options: CommentOptions): Promise<Comment> {
  const moderation = options.moderation ?? 'awaiting'
  const body = options.body ?? `雨后路面仍有积水，请再看看（${next()}）。`
  const shown = moderation === 'published' || moderation === 'published_redacted'
  const issue = options.issue === undefined ? (made.issues[0] ?? null) : options.issue
  return ownerPrisma().comment.create({
    data: {
      id: randomUUID(), submissionId: submission.id, reportId: made.report.id, revisionId: made.revision.id, issueId: issue?.id ?? null, position,
      stance: options.stance ?? 'not_resolved', body, moderation, receivedAt: submission.receivedAt,
      publicBody: shown ? (options.publicBody ?? body) : null,
      publishedAt: shown ? (options.publishedAt ?? new Date()) : null,
    },
  })
}
