import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { query } from '../../../../lib/platform/database'
import { InvalidInput } from '../../../../lib/platform/errors'
import { searchReports } from '../../../../lib/reports/search/search-reports'
import { withdrawIssue, withdrawReport } from '../../../../lib/reports/commands/withdraw'
import { useTestDatabase } from '../../../support/database'
import { citizenContext } from '../../../support/factories'
import { edit, importDraft, makeEditors, publishedReport, approveNow, type Editors } from '../editors'
import { startCorrection } from '../../../../lib/reports/commands/start-correction'

useTestDatabase()
const ctx = citizenContext()
const search = (q: string, page?: number) => searchReports(ctx, { q, page })
const found = async (q: string) => (await search(q)).hits.map(({ report, issue }) => `${report.slug}#${issue?.number ?? ''}`)
const text = (runs: { text: string }[]) => runs.map((run) => run.text).join('')
const marked = (runs: { text: string; marked: boolean }[]) => runs.filter((run) => run.marked).map((run) => run.text)

let editors: Editors
let slug: string
beforeAll(async () => {
  editors = await makeEditors()
  slug = await publishedReport(editors)
})
