import type { Context } from '../platform/context'
import { prisma } from '../platform/database'
import { isStorable } from '../platform/text'
import type { CommentDisplay, ContactPolicy } from '../platform/generated/prisma/enums'

/** What a form for comments has to know beforehand. What it asks was promised with the publication; what is withdrawn is seen again when it is sent. */
export type CommentRules = { withdrawn: boolean; commentDisplay: CommentDisplay; contactPolicy: ContactPolicy; attachmentsAllowed: boolean; withdrawnIssues: string[] }

/** The rules of a report that is or was public, or null. */
export async function findCommentRules(ctx: Context, { slug }: { slug: string }): Promise<CommentRules | null> {
  if (!isStorable(slug)) return null
  const report = await prisma(ctx).report.findFirst({
    where: { slug, status: { not: 'draft' } },
    select: { status: true, commentDisplay: true, contactPolicy: true, attachmentsAllowed: true, issues: { where: { withdrawnAt: { not: null } }, select: { number: true } } },
  })
  if (!report) return null
  const { status, issues, ...policy } = report
  return { ...policy, withdrawn: status === 'withdrawn', withdrawnIssues: issues.map(({ number }) => number) }
}
