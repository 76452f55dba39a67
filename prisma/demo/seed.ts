import { recordEvent } from '../../lib/audit/record-event'
import { asSystem, contextOf } from '../../lib/platform/context'
import { prisma, transaction } from '../../lib/platform/database'
import { addDays, dateIn, type CalendarDate } from '../../lib/platform/zoned-time'
import { receiptFromKey } from '../../lib/submissions/receipt-code'
import { foundCast, type Cast } from './cast'
import { moveScenesIntoThePast, type MovedScene } from './move-scenes'
import { lanshui, linjiang, type DemoOrganisation } from './organisations'
import { playLife } from './play-life'
import { playStories } from './play-stories'
import { lanshuiScenes, linjiangScenes, type ReportScene } from './scenes'
import { datesOf, stageReport, ZONE } from './stage-report'

/** The key of one answered submission, so that its receipt can be shown at every start of the demo. */
const ANSWERED_EXAMPLE = '5d1f6a52-6f0e-4c55-9a39-0f5d3c1c8a10'

type Clock = { now: Date; today: CalendarDate }

/**
 * Fills an empty database with the scenes of the demo: two organisations with staff for every role, and a report in every state it can
 * be in, from a draft with open doubts to one that was withdrawn, with comments, replies and outcomes. Everything is done by the
 * commands by which it is done in life. Where anything is there already, nothing is touched.
 */
export async function seedDemo(now = new Date()): Promise<{ seeded: boolean }> {
  if ((await prisma(asSystem).organisation.count()) > 0) return { seeded: false }
  const clock = { now, today: dateIn(now, ZONE) }
  const moved = [...(await setScenes(linjiang, linjiangScenes, clock)), ...(await setScenes(lanshui, lanshuiScenes, clock))]
  await moveScenesIntoThePast(moved, now)
  return { seeded: true }
}

/** A receipt that leads to an answered submission of the demo. */
export function demoReceipt(): string {
  return receiptFromKey(ANSWERED_EXAMPLE)
}

async function setScenes(organisation: DemoOrganisation, scenes: ReportScene[], clock: Clock): Promise<MovedScene[]> {
  const operator = contextOf({ kind: 'operator' as const }, { at: clock.now })
  const cast = await foundCast(operator, organisation)
  const { organisationId } = cast.actors[0]!
  await transaction(operator, (tx) => recordEvent(tx, operator, { action: 'demo.scenes_set', subjectType: 'organisation', subjectId: organisationId, organisationId }))
  const moved: MovedScene[] = []
  for (const scene of scenes) moved.push(await playScene(cast, scene, clock))
  return moved
}

/** From the import to what it is today; citizens write between the publication and what happens to it later. */
async function playScene(cast: Cast, scene: ReportScene, clock: Clock): Promise<MovedScene> {
  await stageReport(cast, scene, clock)
  const { slug, submissions = [], life } = scene
  const dates = datesOf(scene, clock.today)
  const played = await playStories({ cast, slug, dates, submissions, exampleKey: scene.holdsTheExample ? ANSWERED_EXAMPLE : undefined })
  await playLife({ cast, scene, ...clock })
  const isOver = scene.closesInDays < 0
  return {
    slug, opens: dates.opens, closes: life?.extension ? addDays(clock.today, life.extension.closesInDays) : dates.closes,
    lastDay: isOver ? dates.closes : clock.today, answeredAfterClosing: isOver, submissions: played,
  }
}
