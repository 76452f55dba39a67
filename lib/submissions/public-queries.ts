import type { Context } from '../platform/context'
import { prisma } from '../platform/database'
import { InvalidInput, Refusal } from '../platform/errors'
import type { Prisma } from '../platform/generated/prisma/client'
import { isStorable } from '../platform/text'
import { publicCommentSelect, publicCommentWhere, publicView, type PublicComment } from './visibility'

export const PAGE_OF_COMMENTS = 50

export type PublicCommentsQuery = {
  reportId: string
  /** A number: about that issue; null: about the report as a whole; absent: all. */
  issueNumber?: string | null
  cursor?: string | null
  limit?: number
}

export type PublicComments = { comments: PublicComment[]; nextCursor: string | null; total: number }

/**
 * The comments that anyone may see, the latest shown first. A later page goes on exactly where the earlier one ended,
 * also while more are published. Throws Refusal `issue_not_found`, InvalidInput `cursor`.
 */
export async function listPublicComments(
  ctx: Context, { reportId, issueNumber, cursor, limit = PAGE_OF_COMMENTS }: PublicCommentsQuery,
): Promise<PublicComments> {
  const after = cursor ? readCursor(cursor) : null
  const where: Prisma.CommentWhereInput = { ...publicCommentWhere, reportId, ...(await issueFilter(ctx, reportId, issueNumber)) }
  const [total, rows] = await Promise.all([
    prisma(ctx).comment.count({ where }),
    prisma(ctx).comment.findMany({
      where: after ? { AND: [where, { OR: [{ publishedAt: { lt: after.publishedAt } }, { publishedAt: after.publishedAt, id: { lt: after.id } }] }] } : where,
      select: publicCommentSelect, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], take: limit + 1,
    }),
  ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    comments: page.map(publicView).filter((comment) => comment !== null),
    nextCursor: last ? writeCursor(last.publishedAt!, last.id) : null,
    total,
  }
}

async function issueFilter(ctx: Context, reportId: string, issueNumber: string | null | undefined): Promise<{ issueId?: string | null }> {
  if (issueNumber === undefined) return {}
  if (issueNumber === null) return { issueId: null }
  if (!isStorable(issueNumber)) throw new Refusal('issue_not_found')
  const issue = await prisma(ctx).issue.findUnique({ where: { reportId_number: { reportId, number: issueNumber } }, select: { id: true } })
  if (!issue) throw new Refusal('issue_not_found')
  return { issueId: issue.id }
}

function writeCursor(publishedAt: Date, id: string): string {
  return Buffer.from(`${publishedAt.toISOString()} ${id}`).toString('base64url')
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function readCursor(cursor: string): { publishedAt: Date; id: string } {
  const [, instant = '', id = ''] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const publishedAt = new Date(instant)
  if (Number.isNaN(publishedAt.getTime()) || writeCursor(publishedAt, id) !== cursor) throw new InvalidInput([{ path: 'cursor', problem: 'unknown_value' }])
  return { publishedAt, id }
}
