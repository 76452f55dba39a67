import type { DocumentBlock } from '../importing/schema'
import type { Context } from '../platform/context'
import { prisma, query } from '../platform/database'
import { Refusal } from '../platform/errors'
import type { Progress, UpdateKind } from '../platform/generated/prisma/enums'
import { differenceBetween, paragraphsOf, type ParagraphChange } from './difference'
import { withoutResponses } from './withdrawn-text'

export type PublicRevision = { number: number; publishedAt: Date; correctionNote: string | null }
export type PublicExtension = { previousClosesAt: Date; closesAt: Date; reason: string; decidedAt: Date }
export type PublicUpdate = {
  id: string; kind: UpdateKind; on: string
  /** Where the issue stood before, as far as an earlier update says it; and where it stands by this one, null where it does not say. */
  from: Progress | null
  progress: Progress | null
  text: string
}
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
    select: { id: true, issueId: true, kind: true, on: true, progress: true, text: true },
  })
  const updates = new Map<string, PublicUpdate[]>()
  const standing = new Map<string, Progress>()
  for (const { issueId, on, ...update } of rows.reverse()) {
    updates.set(issueId, [{ ...update, on: on.toISOString().slice(0, 10), from: standing.get(issueId) ?? null }, ...(updates.get(issueId) ?? [])])
    if (update.progress) standing.set(issueId, update.progress)
  }
  return updates
}

export type PublicCorrection = PublicRevision & { changes: ParagraphChange[] }

/**
 * A public revision and what it changed against the one before it; the first stands whole. Null where there is no such revision. What
 * withdrawn issues said is in neither text.
 */
export async function findPublicCorrection(ctx: Context, { slug, revision: number }: { slug: string; revision: number }): Promise<PublicCorrection | null> {
  const revisions = await prisma(ctx).reportRevision.findMany({
    where: { report: { slug, status: 'published' }, status: 'published', number: { in: [number - 1, number] } }, orderBy: { number: 'asc' },
    select: {
      number: true, publishedAt: true, correctionNote: true, blocks: true,
      issueTexts: { where: { issue: { withdrawnAt: { not: null } } }, select: { paragraphs: true, issue: { select: { number: true } } } },
    },
  })
  const after = revisions.at(-1)
  if (after?.number !== number) return null
  const texts = revisions.map(({ blocks, issueTexts }) => {
    const lengths = new Map(issueTexts.map(({ issue, paragraphs }) => [issue.number, paragraphs.length]))
    return paragraphsOf(withoutResponses(blocks as DocumentBlock[], lengths))
  })
  const changes = texts.length === 1 ? texts[0]!.map((text) => ({ kind: 'same' as const, text })) : differenceBetween(texts[0]!, texts[1]!)
  return { number, publishedAt: after.publishedAt!, correctionNote: after.correctionNote, changes }
}

export type TextChange = { revision: number; publishedAt: Date; kind: 'changed' | 'added' }

/** In which corrections the text of each issue changed, by the issue's id, the newest first. */
export async function listTextChanges(ctx: Context, { reportId }: { reportId: string }): Promise<Map<string, TextChange[]>> {
  const { rows } = await query<{ issue_id: string; number: number; published_at: Date; kind: 'changed' | 'added' }>(ctx, `
    SELECT issue_id, number, published_at, CASE WHEN before IS NULL THEN 'added' ELSE 'changed' END AS kind FROM (
      SELECT t.issue_id, v.number, v.published_at, v.number > 1 AS later, ARRAY[t.title] || t.paragraphs AS said,
        lag(ARRAY[t.title] || t.paragraphs) OVER (PARTITION BY t.issue_id ORDER BY v.number) AS before
      FROM report_revisions v JOIN issue_texts t ON t.revision_id = v.id WHERE v.report_id = $1 AND v.status = 'published'
    ) AS texts WHERE later AND said IS DISTINCT FROM before ORDER BY number DESC`, [reportId])
  const changes = new Map<string, TextChange[]>()
  for (const { issue_id, number, published_at, kind } of rows) {
    changes.set(issue_id, [...(changes.get(issue_id) ?? []), { revision: number, publishedAt: published_at, kind }])
  }
  return changes
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

export type AttachmentFacts = { id: string; fileName: string; mediaType: string; byteCount: number; digest: Buffer }

/** A public attachment of a public report, without its bytes; null where there is none or it was withdrawn. */
export async function findPublicAttachment(ctx: Context, { slug, id }: { slug: string; id: string }): Promise<AttachmentFacts | null> {
  const file = await prisma(ctx).reportAttachment.findFirst({
    where: { id, withdrawnAt: null, revision: { status: 'published' }, report: { slug, status: 'published' } },
    select: { id: true, fileName: true, mediaType: true, byteCount: true, digest: true },
  })
  return file ? { ...file, digest: Buffer.from(file.digest) } : null
}

const PIECE = 512 * 1024

/**
 * The bytes of an attachment from `start` up to `end` (exclusive), piece by piece, so that a slow reader holds up no memory. Each piece
 * is asked for anew: what is withdrawn meanwhile ends there, with an error.
 */
export async function* readPublicAttachment(ctx: Context, { id, start, end }: { id: string; start: number; end: number }): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += PIECE) {
    const { rows } = await query<{ piece: Buffer }>(ctx, `
      SELECT substring(a.bytes FROM $2::int FOR $3::int) AS piece FROM report_attachments a JOIN reports r ON r.id = a.report_id
      WHERE a.id = $1 AND a.withdrawn_at IS NULL AND r.status = 'published'`, [id, at + 1, Math.min(PIECE, end - at)])
    if (!rows[0]) throw new Refusal('attachment_not_found')
    yield rows[0].piece
  }
}
