import { beforeAll, describe, expect, it, test } from 'vitest'
import { remediesFor, type PlacedText } from '../../lib/importing/remedies'
import { editReport } from '../../lib/importing/parse-report'
import type { Edit } from '../../lib/importing/edits'
import type { SourceLine } from '../../lib/importing/source-line'
import { asCitizen, contextOf } from '../../lib/platform/context'
import { windowStatus } from '../../lib/reports/disclosure-window'
import { findPublicCorrection, findPublicHistory, findWithdrawnReport, listPublicUpdates } from '../../lib/reports/public-history'
import { listPublishedReports } from '../../lib/reports/public-queries'
import { organisations } from '../../prisma/demo/organisations'
import { linjiangScenes } from '../../prisma/demo/scenes'
import { demoReceipt, seedDemo } from '../../prisma/demo/seed'
import { lookUpReceipt } from '../../lib/submissions/look-up-receipt'
import { useTestDatabase } from '../support/database'
import { ownerPrisma } from '../support/owner'

useTestDatabase()
const now = new Date()
const citizen = () => contextOf(asCitizen.actor)
const reportOf = (slug: string) => ownerPrisma().report.findUniqueOrThrow({ where: { slug }, include: { revisions: { orderBy: { number: 'asc' } }, issues: true, attachments: true } })

beforeAll(async () => {
  expect(await seedDemo(now)).toEqual({ seeded: true })
}, 120_000)

describe('the demo', () => {
  it('is set once: where anything is there already, nothing is touched', async () => {
    expect(await seedDemo(now)).toEqual({ seeded: false })
  })

  it('has a report in every state: open, closed, upcoming, and none that should not be public yet', async () => {
    const { reports } = await listPublishedReports(citizen())
    expect(reports.map(({ slug, window }) => [slug, window.status]).sort()).toEqual([
      ['environment', 'upcoming'], ['lanshui-inspection', 'open'], ['lanshui-petitions', 'open'], ['linjiang-rectification', 'open'], ['livelihood-concerns', 'closed'],
    ])
  })

  it('has staff for every role in each organisation, who came in by invitation', async () => {
    const staff = await ownerPrisma().staff.findMany({ select: { email: true, roles: true } })
    expect(staff.map(({ email }) => email).sort()).toEqual(organisations.flatMap((one) => one.staff.map(({ email }) => email)).sort())
    for (const { staff: members } of organisations) {
      expect(new Set(members.flatMap(({ roles }) => roles))).toEqual(new Set(['administrator', 'publisher', 'moderator', 'handler', 'approver', 'auditor']))
    }
    expect(await ownerPrisma().auditEvent.count({ where: { action: 'staff.joined' } })).toBe(staff.length)
  })

  it('shows a receipt with an answer', async () => {
    const { comments } = await lookUpReceipt(citizen(), { receipt: demoReceipt() })
    expect(comments.some(({ replies }) => replies.length > 0)).toBe(true)
  })
})

describe('the draft', () => {
  it('leaves the doubts that an editor meets, each of numbering with a way out', async () => {
    const { status, revisions: [draft] } = await reportOf('business-environment')
    expect([status, draft!.status, (draft!.edits as Edit[]).map(({ kind }) => kind)]).toEqual(['draft', 'draft', ['lead_unit', 'time_limit']])
    const read = reading(draft!.sourceLines as SourceLine[], draft!.edits as Edit[])
    expect(read.unplaced).toEqual([])
    expect(read.codes).toEqual(['issue_number_gap', 'issue_number_repeated', 'issue_number_gap', 'window_relative', 'contacts_missing'])
    expect(read.remedies.map((names) => names.length > 0)).toEqual([true, true, true, false, false])
  })

  it('is in order once the first way out of each is taken', async () => {
    const { revisions: [draft] } = await reportOf('business-environment')
    const lines = draft!.sourceLines as SourceLine[]
    let edits = draft!.edits as Edit[]
    for (let read = reading(lines, edits); read.first.length > 0; read = reading(lines, edits)) edits = [...edits, ...read.first]
    const { report } = editReport(lines, edits)
    expect(report.issues.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(report.issues.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true)
  })
})

describe('revisions', () => {
  it('of the closed report are corrections with a note and a difference', async () => {
    const { id } = await reportOf('livelihood-concerns')
    const { revisions } = await findPublicHistory(citizen(), { reportId: id })
    expect(revisions.map(({ number, correctionNote }) => [number, correctionNote !== null])).toEqual([[3, true], [2, true], [1, false]])
    const correction = await findPublicCorrection(citizen(), { slug: 'livelihood-concerns', revision: 2 })
    expect(correction!.changes.filter(({ kind }) => kind !== 'same')).toHaveLength(2)
  })

  it('keep the one a comment was written against', async () => {
    const comments = await ownerPrisma().comment.findMany({ where: { report: { slug: 'livelihood-concerns' } }, select: { revision: { select: { number: true } } } })
    expect(new Set(comments.map(({ revision }) => revision.number))).toEqual(new Set([1]))
  })

  it('wait for a second person, and for an hour that is to come', async () => {
    const [waiting, later] = await Promise.all([reportOf('linjiang-rectification'), reportOf('livelihood-projects')])
    expect(waiting.revisions.map(({ status }) => status)).toEqual(['published', 'awaiting_approval'])
    expect([later.status, later.revisions[0]!.status]).toEqual(['draft', 'approved'])
    expect(later.revisions[0]!.publishAt!.getTime()).toBeGreaterThan(now.getTime())
  })
})

describe('what happens to public reports', () => {
  it('is an extension, files, a withdrawn issue, updates and look-backs that are dated in the past', async () => {
    const report = await reportOf('linjiang-rectification')
    const { extensions, attachments } = await findPublicHistory(citizen(), { reportId: report.id })
    expect(extensions).toHaveLength(1)
    expect(report.closesAt).toEqual(extensions[0]!.closesAt)
    expect(attachments.map(({ mediaType }) => mediaType)).toEqual(['application/pdf'])
    expect(report.issues.filter(({ withdrawnAt }) => withdrawnAt).map(({ number }) => number)).toEqual(['33'])
    const closed = await reportOf('livelihood-concerns')
    const updates = [...(await listPublicUpdates(citizen(), { reportId: closed.id })).values()].flat()
    expect(new Set(updates.map(({ kind }) => kind))).toEqual(new Set(['progress', 'look_back']))
    expect(updates.every(({ on }) => new Date(on) < now)).toBe(true)
  })

  it('is a withdrawal that says why', async () => {
    expect(await findWithdrawnReport(citizen(), { slug: 'village-assets' })).toMatchObject({ reason: linjiangScenes.find(({ withdrawn }) => withdrawn)!.withdrawn!.reason })
  })

  it('is nothing that happened in the future, except what is planned', async () => {
    const revisions = await ownerPrisma().reportRevision.findMany()
    const times = revisions.flatMap(({ createdAt, submittedAt, approvedAt, publishedAt }) => [createdAt, submittedAt, approvedAt, publishedAt])
    expect(times.filter((time) => time !== null && time.getTime() > Date.now())).toEqual([])
    for (const { opensAt, closesAt, slug } of await ownerPrisma().report.findMany()) expect(windowStatus({ opensAt, closesAt }, now), slug).not.toBe('not_stated')
  })
})

test('the second organisation has a list with units and time limits that takes pictures, and one that stays with the office', async () => {
  const list = await ownerPrisma().issueText.findMany({ where: { revision: { report: { slug: 'lanshui-inspection' } } } })
  expect(list.every(({ leadUnit, timeLimit }) => leadUnit && timeLimit)).toBe(true)
  expect(await ownerPrisma().submissionAttachment.count()).toBe(1)
  expect(await reportOf('lanshui-petitions')).toMatchObject({ commentDisplay: 'office_only', contactPolicy: 'required' })
})

/** What the editor's desk would show of a draft. */
function reading(lines: SourceLine[], edits: Edit[]) {
  const { placed, report, unplaced } = editReport(lines, edits)
  let issues = 0
  const passages = placed.map(({ passage, role }): PlacedText => ({
    line: passage.line, lastLine: passage.lastLine, text: passage.shown, role, number: role === 'issue' ? report.issues[issues++]?.number : undefined,
  }))
  const remedies = report.warnings.map((warning) => remediesFor(warning, { lines, passages }))
  return { unplaced, codes: report.warnings.map(({ code }) => code), remedies: remedies.map((each) => each.map(({ name }) => name)), first: remedies.find((each) => each.length > 0)?.[0]?.edits ?? [] }
}
