import type { DocumentBlock } from '../importing/schema'
import type { Context } from '../platform/context'
import { prisma } from '../platform/database'
import type { Progress, UpdateKind } from '../platform/generated/prisma/enums'
import { differenceBetween, paragraphsOf, type ParagraphChange } from './difference'

export type PublicRevision = { number: number; publishedAt: Date; correctionNote: string | null }
export type PublicExtension = { previousClosesAt: Date; closesAt: Date; reason: string; decidedAt: Date }
export type PublicUpdate = { kind: UpdateKind; on: string; progress: Progress | null; text: string }
export type PublicAttachment = {
  id: string; title: string; fileName: string; mediaType: string; byteCount: number
  /** SHA-256 in hex, for anyone to compare. */
  digest: string
  addedOn: Date
  /** Set where the file was taken off the site, which leaves only its title. */
  withdrawnReason: string | null
}

/** What happened to a published report since: its revisions, newest first, the extensions of its window, the files with it. */
export type PublicHistory = { revisions: PublicRevision[]; extensions: PublicExtension[]; attachments: PublicAttachment[] }

export async function findPublicHistory(ctx: Context, { reportId }: { reportId: string }): Promise<PublicHistory> {
  const [revisions, extensions, attachments] = await Promise.all([
    prisma(ctx).reportRevision.findMany({
      where: { reportId, status: 'published' }, orderBy: { number: 'desc' }, select: { number: true, publishedAt: true, correctionNote: true },
    }),
    prisma(ctx).windowExtension.findMany({
      where: { reportId, status: 'approved' }, orderBy: { decidedAt: 'asc' }, select: { previousClosesAt: true, closesAt: true, reason: true, decidedAt: true },
    }),
    prisma(ctx).reportAttachment.findMany({
      where: { reportId, revision: { status: 'published' } }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
      select: {
        id: true, title: true, fileName: true, mediaType: true, byteCount: true, digest: true, withdrawnReason: true, revision: { select: { publishedAt: true } },
      },
    }),
  ])
  return {
    revisions: revisions.map((revision) => ({ ...revision, publishedAt: revision.publishedAt! })),
    extensions: extensions.map((extension) => ({ ...extension, decidedAt: extension.decidedAt! })),
    attachments: attachments.map(({ digest, revision, ...file }) => ({ ...file, digest: Buffer.from(digest).toString('hex'), addedOn: revision.publishedAt! })),
  }
}

/** The approved updates of every issue of a report, by the issue's id, the newest day first. */
export async function listPublicUpdates(ctx: Context, { reportId }: { reportId: string }): Promise<Map<string, PublicUpdate[]>> {
  const rows = await prisma(ctx).progressUpdate.findMany({
    where: { status: 'approved', issue: { reportId } }, orderBy: [{ on: 'desc' }, { decidedAt: 'desc' }],
    select: { issueId: true, kind: true, on: true, progress: true, text: true },
  })
  const updates = new Map<string, PublicUpdate[]>()
  for (const { issueId, on, ...update } of rows) {
    updates.set(issueId, [...(updates.get(issueId) ?? []), { ...update, on: on.toISOString().slice(0, 10) }])
  }
  return updates
}

export type PublicCorrection = PublicRevision & { changes: ParagraphChange[] }

/** What a correction changed against the revision before it; null where there is no such public correction. */
export async function findPublicCorrection(ctx: Context, { slug, revision: number }: { slug: string; revision: number }): Promise<PublicCorrection | null> {
  const revisions = await prisma(ctx).reportRevision.findMany({
    where: { report: { slug, status: 'published' }, status: 'published', number: { in: [number - 1, number] } }, orderBy: { number: 'asc' },
    select: { number: true, publishedAt: true, correctionNote: true, blocks: true },
  })
  const [before, after] = revisions
  if (!before || !after) return null
  const texts = (blocks: unknown) => paragraphsOf(blocks as DocumentBlock[])
  return { number, publishedAt: after.publishedAt!, correctionNote: after.correctionNote, changes: differenceBetween(texts(before.blocks), texts(after.blocks)) }
}

export type WithdrawnReport = { title: string; organisation: { name: string; nameEn: string | null; slug: string }; withdrawnAt: Date; timeZone: string; reason: string }

/** What the address of a withdrawn report says from then on, and nothing else of it. */
export async function findWithdrawnReport(ctx: Context, { slug }: { slug: string }): Promise<WithdrawnReport | null> {
  const report = await prisma(ctx).report.findFirst({
    where: { slug, status: 'withdrawn' },
    select: { currentRevisionId: true, withdrawnAt: true, withdrawnReason: true, timeZone: true, organisation: { select: { name: true, nameEn: true, slug: true } } },
  })
  if (!report?.currentRevisionId) return null
  const { title } = await prisma(ctx).reportRevision.findUniqueOrThrow({ where: { id: report.currentRevisionId }, select: { title: true } })
  return { title, organisation: report.organisation, withdrawnAt: report.withdrawnAt!, timeZone: report.timeZone, reason: report.withdrawnReason! }
}

/** The bytes of a public attachment of a public report; null where there is none or it was withdrawn. */
export async function findPublicAttachment(ctx: Context, { slug, id }: { slug: string; id: string }): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array; digest: string } | null> {
  const file = await prisma(ctx).reportAttachment.findFirst({
    where: { id, withdrawnAt: null, revision: { status: 'published' }, report: { slug, status: 'published' } },
    select: { fileName: true, mediaType: true, bytes: true, digest: true },
  })
  return file ? { ...file, digest: Buffer.from(file.digest).toString('hex') } : null
}
