import type { Edit } from '../importing/edits'
import type { ParsedReport } from '../importing/schema'
import { InvalidInput } from '../platform/errors'
import { instantOf, isCalendarDate, wallTimeIn } from '../platform/zoned-time'
import type { StatedFacts } from './schema'

type FactEdit = Extract<Edit, { kind: 'fact' }>

/** What an editor states about a report, as edits: only what differs from what is read already. */
export function factEdits(read: ParsedReport, facts: Partial<StatedFacts>, timeZone: string): FactEdit[] {
  const { publishedAt, ...plain } = facts
  const stated = { ...plain, ...(publishedAt === undefined ? {} : { publishedAt: momentOf(publishedAt, timeZone) }) }
  return Object.entries(stated).flatMap(([fact, value]) => (isSame(read[fact as FactEdit['fact']], value) ? [] : [{ kind: 'fact', fact, value } as FactEdit]))
}

/** The window in days as the editor set it, where the text says otherwise or left a doubt that this answers. */
export function windowFact(read: ParsedReport, { opens, closes }: { opens: string | null; closes: string | null }): FactEdit[] {
  const value = closes ? { start: opens?.slice(0, 10) ?? null, end: closes.slice(0, 10) } : null
  const isDoubtful = read.warnings.some(({ code }) => code.startsWith('window_'))
  return isDoubtful || !isSame(read.window, value) ? [{ kind: 'fact', fact: 'window', value }] : []
}

const WITH_HOUR = /^(\d{4}-\d{2}-\d{2})[ T](([01]\d|2[0-3]):[0-5]\d)(?::00)?$/

/** 2026-10-08, or 2026-10-08 09:20 on the clocks of the zone; as precise as it was said. */
function momentOf(text: string | null, timeZone: string): string | null {
  if (text === null || isCalendarDate(text)) return text
  const [, day, hour] = WITH_HOUR.exec(text) ?? []
  if (!day || !hour || !isCalendarDate(day)) throw new InvalidInput([{ path: 'details.facts.publishedAt', problem: 'not_a_date' }])
  const offset = wallTimeIn(instantOf(`${day}T${hour}`, timeZone), timeZone).slice(-6)
  return `${day}T${hour}:00${offset}`
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
