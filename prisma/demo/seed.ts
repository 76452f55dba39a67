import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { recordEvent } from '../../lib/audit/record-event'
import { parseDocument } from '../../lib/importing/import-document'
import { hashPassword } from '../../lib/organisations/passwords'
import type { OrganisationSettings } from '../../lib/organisations/schema'
import { asSystem, contextOf, type Context } from '../../lib/platform/context'
import { prisma, transaction } from '../../lib/platform/database'
import { addDays, dateIn, instantOf, type CalendarDate } from '../../lib/platform/zoned-time'
import { importReport } from '../../lib/reports/commands/import-report'
import { publishReport } from '../../lib/reports/commands/publish-report'
import { setProgress } from '../../lib/reports/commands/set-progress'
import { receiptFromKey } from '../../lib/submissions/receipt-code'
import { closedComments, corrections, openComments, progress, units } from './comments'
import { fillDates, type DemoDates } from './dates'
import { organisation } from './organisation'
import { playStories, type Cast } from './play-stories'
import { moveScenesIntoThePast } from './move-scenes'
import { staff } from './staff'

const ZONE = 'Asia/Shanghai'

/** The key of one answered submission, so that its receipt can be shown at every start of the demo. */
const ANSWERED_EXAMPLE = '5d1f6a52-6f0e-4c55-9a39-0f5d3c1c8a10'

type ReportScene = { file: 'open' | 'upcoming' | 'closed'; slug: string; opensInDays: number; closesInDays: number }

const reportScenes: ReportScene[] = [
  { file: 'closed', slug: 'livelihood-concerns', opensInDays: -68, closesInDays: -47 },
  { file: 'upcoming', slug: 'environment', opensInDays: 5, closesInDays: 26 },
  { file: 'open', slug: 'linjiang-rectification', opensInDays: -9, closesInDays: 12 },
]

/**
 * Fills an empty database with the scenes of the demo: one report open for comments, one about to open, one closed with
 * comments, replies and outcomes, and staff for every role. Where anything is there already, nothing is touched.
 */
export async function seedDemo(now = new Date()): Promise<{ seeded: boolean }> {
  if ((await prisma(asSystem).organisation.count()) > 0) return { seeded: false }
  const operator = contextOf({ kind: 'operator' }, { at: now })
  const cast = await castOf(operator)
  const today = dateIn(now, ZONE)
  for (const scene of reportScenes) await publishScene(operator, scene, today)
  const [closed, , open] = reportScenes.map((scene) => ({ slug: scene.slug, dates: datesOf(scene, today) }))
  const closedPlayed = await playStories({ cast, ...closed!, submissions: closedComments, exampleKey: ANSWERED_EXAMPLE })
  const openPlayed = await playStories({ cast, ...open!, submissions: openComments })
  await moveScenesIntoThePast([
    { slug: closed!.slug, ...closed!.dates, lastDay: closed!.dates.closes, answeredAfterClosing: true, submissions: closedPlayed },
    { slug: open!.slug, ...open!.dates, lastDay: today, answeredAfterClosing: false, submissions: openPlayed },
  ], now)
  return { seeded: true }
}

/** A receipt that leads to an answered submission of the demo. */
export function demoReceipt(): string {
  return receiptFromKey(ANSWERED_EXAMPLE)
}

async function castOf(ctx: Context): Promise<Cast> {
  const organisationId = randomUUID()
  const unitIds = new Map(units.map((name) => [name, randomUUID()]))
  const people = await Promise.all(staff.map(async (one) => ({ ...one, id: randomUUID(), passwordHash: await hashPassword(one.password) })))
  await transaction(ctx, async (tx) => {
    const { slug, name, nameEn } = organisation
    await tx.organisation.create({ data: { id: organisationId, slug, name, nameEn, timeZone: ZONE, settings: settingsOf(organisation) } })
    await tx.unit.createMany({ data: [...unitIds].map(([unit, id]) => ({ id, organisationId, name: unit })) })
    await tx.staff.createMany({
      data: people.map(({ id, name: called, email, roles, unit, passwordHash }) => ({
        id, organisationId, name: called, email, roles, unitId: unit ? unitIds.get(unit) : null, passwordHash,
      })),
    })
    await recordEvent(tx, ctx, { action: 'demo.scenes_set', subjectType: 'organisation', subjectId: organisationId, organisationId })
  })
  return {
    unitIds,
    actors: people.map(({ id, name, roles, unit }) => ({
      kind: 'staff', id, organisationId, name, roles, unitId: unit ? unitIds.get(unit)! : null, sessionId: randomUUID(),
    })),
  }
}

/** The lines of the footer from what the scene tells of the organisation. */
function settingsOf({ footer, discipline }: typeof organisation): OrganisationSettings {
  const { sponsor, operator, technicalContact } = footer
  return {
    sponsor: `${sponsor.name}（${sponsor.address}）`, operator: `${operator.name}（${operator.address}）`,
    technicalContact: technicalContact.phone, icpNumber: footer.icpFiling, policeNumber: footer.policeFiling,
    siteCode: footer.siteIdentificationCode, hotline: footer.hotline, address: organisation.contact.address, privacyContact: organisation.contact.email,
    disciplinePhone: discipline.phone, disciplineUrl: discipline.url,
  }
}

function datesOf(scene: ReportScene, today: CalendarDate): DemoDates {
  const [opens, closes] = [addDays(today, scene.opensInDays), addDays(today, scene.closesInDays)]
  const signed = scene.opensInDays > 0 ? today : opens
  return { opens, closes, signed, published: `${signed} 09:20` }
}

async function publishScene(ctx: Context, scene: ReportScene, today: CalendarDate): Promise<void> {
  const dates = datesOf(scene, today)
  const file = `${scene.file}.txt` as const
  const original = fillDates(await readFile(path.resolve('prisma/demo/reports', file), 'utf8'), dates)
  const text = corrections.filter((one) => one.report === file).reduce((corrected, { from, to }) => corrected.replace(from, to), original)
  const bytes = new TextEncoder().encode(text)
  const { parsed, lines } = await parseDocument(bytes, file)
  const signedAt = instantOf(`${dates.signed}T09:20`, ZONE)
  const at = signedAt < ctx.at ? signedAt : ctx.at
  // A window that is already over is kept open while its submissions are played in, and moved to where it belongs at the end.
  const openForNow = scene.closesInDays < 0 ? { closes: addDays(today, 1) } : {}
  await importReport({ ...ctx, at }, {
    parsed, source: { name: file, lines, bytes }, slug: scene.slug, organisation: organisation.slug, ...openForNow,
  })
  await publishReport({ ...ctx, at }, { slug: scene.slug })
  await setProgress(ctx, { slug: scene.slug, progress: progress[file] })
}
