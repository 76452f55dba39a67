import type { Context } from '../platform/context'
import { prisma } from '../platform/database'
import type { Prisma } from '../platform/generated/prisma/client'
import { type OrganisationSettings, parseSettings } from './schema'

export type PublicOrganisation = { slug: string; name: string; nameEn: string | null; timeZone: string; settings: OrganisationSettings }

const select = { slug: true, name: true, nameEn: true, timeZone: true, settings: true } as const

/** Which organisation is the host where one has to be: the one that was first here. */
export const firstHere = [{ createdAt: 'asc' }, { id: 'asc' }] satisfies Prisma.OrganisationOrderByWithRelationInput[]

/** Whose footer stands on pages that belong to no report. Null before there is one. */
export async function findHostOrganisation(ctx: Context): Promise<PublicOrganisation | null> {
  const found = await prisma(ctx).organisation.findFirst({ orderBy: firstHere, select })
  return found && { ...found, settings: parseSettings(found.settings) }
}

/** One organisation by its address, or null. */
export async function findOrganisation(ctx: Context, { slug }: { slug: string }): Promise<PublicOrganisation | null> {
  const found = await prisma(ctx).organisation.findUnique({ where: { slug }, select })
  return found && { ...found, settings: parseSettings(found.settings) }
}

/** Where a site has several, every one of them that has something to read, as they came; one alone needs no list. */
export async function listOrganisations(ctx: Context): Promise<{ slug: string; name: string; nameEn: string | null; reportCount: number }[]> {
  const rows = await prisma(ctx).organisation.findMany({
    where: { reports: { some: { status: 'published' } } }, orderBy: firstHere,
    select: { slug: true, name: true, nameEn: true, _count: { select: { reports: { where: { status: 'published' } } } } },
  })
  return rows.map(({ _count, ...organisation }) => ({ ...organisation, reportCount: _count.reports }))
}
