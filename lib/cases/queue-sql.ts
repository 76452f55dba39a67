import { z } from 'zod'
import { parseInput } from '../platform/input'
import { stageSql, type Stage } from './lifecycle'

/** What decides the stage of comments c. Aliases as {@link stageSql} and the policy expect them. */
export const queueJoins = `JOIN reports p ON p.id = c.report_id
  LEFT JOIN cases k ON k.comment_id = c.id
  LEFT JOIN replies o ON o.case_id = k.id AND o.status <> 'released'`
export const queueTables = `comments c ${queueJoins}`

/** The stage as a condition, said so that the partial indexes serve it. */
export function inStage(stage: Stage): string {
  if (stage === 'awaiting_moderation') return "c.moderation = 'awaiting'"
  if (stage === 'concluded') return "k.outcome IS NOT NULL AND c.moderation <> 'awaiting'"
  return `k.outcome IS NULL AND k.id IS NOT NULL AND (${stageSql}) = '${stage}'`
}

/** What has waited longest comes first; of what is concluded, what came last. */
export function runsBackwards(stage: Stage): boolean {
  return stage === 'concluded'
}

export type QueuePlace = { receivedAt: Date; id: string }

const cursorSchema = z.string().regex(/^\d{1,15}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'unknown_value')

export function cursorOf({ receivedAt, id }: QueuePlace): string {
  return `${receivedAt.getTime()}_${id}`
}

/** Throws InvalidInput for what is no cursor of ours. */
export function readCursor(cursor: string | null | undefined): QueuePlace | null {
  if (cursor === null || cursor === undefined || cursor === '') return null
  const [time, id] = parseInput(cursorSchema, cursor).split('_')
  const receivedAt = new Date(Math.min(Number(time), Date.UTC(9999, 11, 31)))
  return { receivedAt, id: id ?? '' }
}
