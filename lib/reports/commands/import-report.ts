import { randomUUID } from 'node:crypto'
import { recordEvent } from '../../audit/record-event'
import type { ParsedReport } from '../../importing/schema'
import { foundOrganisation } from '../../organisations/commands/found-organisation'
import { requirePermission } from '../../organisations/permissions'
import type { Context } from '../../platform/context'
import { transaction, type Tx } from '../../platform/database'
import { InvalidInput, Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { instantOf } from '../../platform/zoned-time'
import { windowEnd, windowFromDates } from '../disclosure-window'
import { columnsOf, writeIssueTexts } from '../revision-text'
import { slugSchema } from '../schema'
import { sourceColumns, type NewSource } from './reimport-draft'

export type ReportToImport = {
  parsed: ParsedReport
  source: NewSource
  slug?: string
  /** The ends of the window where they are not the ones the text states: a day, a wall time or an instant. */
  opens?: string
  closes?: string
  /** Slug of the body that publishes; needed only where several exist and none bears the publisher's name. */
  organisation?: string
}

export type ImportedReport = { reportId: string; slug: string; opensAt: Date | null; closesAt: Date | null; issueCount: number }

/**
 * Stores a parsed report as a draft with its first revision; the text is frozen once it is published. For the operator, on an empty
 * database, the body named in the report is founded with it; staff import for their own organisation.
 */
export async function importReport(ctx: Context, input: ReportToImport): Promise<ImportedReport> {
  requirePermission(ctx.actor, 'report.import')
  const { parsed } = input
  return transaction(ctx, async (tx) => {
    const organisation = await organisationFor(tx, ctx, input)
    const { timeZone } = organisation
    const window = windowOf(input, timeZone, ctx.at)
    const slug = await freeSlug(tx, input)
    const [reportId, revisionId] = [randomUUID(), randomUUID()]
    await tx.report.create({ data: { id: reportId, organisationId: organisation.id, slug, timeZone, ...window }, select: { id: true } })
    const author = ctx.actor.kind === 'staff' ? { draftedBy: ctx.actor.id } : { byOperator: true }
    await tx.reportRevision.create({
      data: { id: revisionId, reportId, number: 1, ...author, ...sourceColumns(input.source), ...columnsOf(parsed) }, select: { id: true },
    })
    const issues = await writeIssueTexts(tx, { reportId, revisionId, report: parsed })
    await tx.report.update({ where: { id: reportId }, data: { currentRevisionId: revisionId }, select: { id: true } })
    await recordEvent(tx, ctx, {
      action: 'report.imported', subjectType: 'report', subjectId: reportId, organisationId: organisation.id,
      details: { slug, issues: issues.length, warnings: parsed.warnings.map((warning) => warning.code) },
    })
    return { reportId, slug, ...window, issueCount: issues.length }
  })
}

async function organisationFor(tx: Tx, ctx: Context, input: ReportToImport): Promise<{ id: string; timeZone: string }> {
  const select = { id: true, name: true, slug: true, timeZone: true } as const
  if (ctx.actor.kind === 'staff') return tx.organisation.findUniqueOrThrow({ where: { id: ctx.actor.organisationId }, select })
  const organisations = await tx.organisation.findMany({ select, take: 1000 })
  if (input.organisation) {
    const named = organisations.find((one) => one.slug === input.organisation || one.name === input.organisation)
    if (!named) throw new InvalidInput([{ path: 'organisation', problem: 'unknown_value' }])
    return named
  }
  const name = input.parsed.publisher ?? input.parsed.signedBy
  const same = organisations.find((one) => one.name === name)
  if (same) return same
  if (organisations.length === 1) return organisations[0]!
  if (organisations.length > 1) throw new InvalidInput([{ path: 'organisation', problem: 'required' }])
  return foundOrganisation(tx, ctx, { name: name ?? '发布机关' })
}

function windowOf({ parsed, opens, closes }: ReportToImport, timeZone: string, at: Date): { opensAt: Date | null; closesAt: Date | null } {
  const stated = parsed.window && isInOrder(parsed.window) ? windowFromDates(parsed.window.start, parsed.window.end, timeZone, at) : null
  const opensAt = opens === undefined ? (stated?.opensAt ?? null) : windowEnd(opens, 'opens', timeZone)
  const closesAt = closes === undefined ? (stated?.closesAt ?? null) : windowEnd(closes, 'closes', timeZone)
  const wrong = [
    ...(opens !== undefined && !opensAt ? [{ path: 'opens', problem: 'not_a_date' as const }] : []),
    ...(closes !== undefined && !closesAt ? [{ path: 'closes', problem: 'not_a_date' as const }] : []),
  ]
  const beginning = opensAt ?? (closesAt ? startFor(parsed, timeZone, at) : null)
  if (beginning && closesAt && closesAt <= beginning) wrong.push({ path: 'closes', problem: 'not_a_date' })
  if (wrong.length > 0) throw new InvalidInput(wrong)
  return closesAt ? { opensAt, closesAt } : { opensAt: null, closesAt: null }
}

/** What ends before it begins was misprinted: it is no window until an editor finds out the right dates. */
function isInOrder({ start, end }: NonNullable<ParsedReport['window']>): boolean {
  return start === null || start <= end
}

function startFor(parsed: ParsedReport, timeZone: string, at: Date): Date {
  return parsed.window?.start && isInOrder(parsed.window) ? instantOf(parsed.window.start, timeZone) : at
}

async function freeSlug(tx: Tx, { slug, source }: ReportToImport): Promise<string> {
  if (slug !== undefined) {
    const wanted = parseInput(slugSchema, slug)
    if (await isTaken(tx, wanted)) throw new Refusal('slug_taken', { slug: wanted })
    return wanted
  }
  const base = source.name.replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 70) || 'report'
  let free = base
  for (let count = 2; await isTaken(tx, free); count += 1) free = `${base}-${count}`
  return free
}

/** Also by a report that the actor cannot see. */
async function isTaken(tx: Tx, slug: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ taken: boolean }[]>`SELECT slug_is_taken(${slug}) AS taken`
  return found!.taken
}
