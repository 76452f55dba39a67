import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { StaffContext } from '../../../lib/platform/context'
import { startCorrection } from '../../../lib/reports/commands/start-correction'
import { findReportForStaff, listReportsForStaff } from '../../../lib/reports/staff-queries'
import { useTestDatabase } from '../../support/database'
import { makeComment, makeOrganisation, makeReport, makeStaff, staffContext, type MadeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'
import { approveNow, importDraft, makeEditors } from './editors'

useTestDatabase()
let made: MadeReport
let publisher: StaffContext

beforeAll(async () => {
  made = await makeReport({ slug: 'own', issueCount: 3 })
  publisher = await staffContext(await makeStaff(made.organisation, ['publisher']))
  const other = await makeReport({ slug: 'foreign', organisation: await makeOrganisation() })
  await makeComment(other)
  await makeComment(made)
  await makeComment(made, { moderation: 'published' })
  const concluded = await makeComment(made, { moderation: 'not_published' })
  await ownerPrisma().case.create({
    data: { id: randomUUID(), commentId: concluded.id, outcome: 'duplicate', concludedBy: publisher.actor.id, concludedAt: new Date() },
  })
})

test('staff see the reports of their own organisation with what came in and what became of it', async () => {
  const reports = await listReportsForStaff(publisher)
  expect(reports).toHaveLength(1)
  expect(reports[0]).toMatchObject({
    slug: 'own', status: 'published', underWay: null, issueCount: 3, counts: { received: 3, awaiting: 1, published: 1, answered: 0, concluded: 1 },
    window: { status: 'open', timeZone: 'Asia/Shanghai', daysLeft: expect.any(Number) as number },
  })
})

test('one report comes with its issues in order; another organisation\'s does not come at all', async () => {
  const report = await findReportForStaff(publisher, { slug: 'own' })
  expect(report?.issues.map(({ number, progress }) => [number, progress])).toEqual([['1', 'completed'], ['2', 'completed'], ['3', 'completed']])
  expect(await findReportForStaff(publisher, { slug: 'foreign' })).toBeNull()
})

test('a report on its way to the public, or being corrected, says how far that has come', async () => {
  const editors = await makeEditors()
  const slug = await importDraft(editors)
  const underWay = async () => (await findReportForStaff(editors.editor, { slug }))?.underWay
  expect(await underWay()).toEqual({ number: 1, status: 'draft', publishAt: null })
  await approveNow(editors, slug)
  expect(await underWay()).toBeNull()
  await startCorrection(editors.editor, { slug })
  expect(await underWay()).toEqual({ number: 2, status: 'draft', publishAt: null })
})
