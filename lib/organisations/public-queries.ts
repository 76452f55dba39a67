import type { Context } from '../platform/context'
import { prisma } from '../platform/database'
import { type OrganisationSettings, parseSettings } from './schema'

export type PublicOrganisation = { slug: string; name: string; nameEn: string | null; timeZone: string; settings: OrganisationSettings }

const select = { slug: true, name: true, nameEn: true, timeZone: true, settings: true } as const

/** Whose footer stands on pages that belong to no report: the organisation that was first here. Null before there is one. */
export async function findHostOrganisation(_ctx: Context): Promise<PublicOrganisation | null> {
  const found = await prisma().organisation.findFirst({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select })
  return found && { ...found, settings: parseSettings(found.settings) }
}

export async function findPublicOrganisation(_ctx: Context, { slug }: { slug: string }): Promise<PublicOrganisation | null> {
  const found = await prisma().organisation.findUnique({ where: { slug }, select })
  return found && { ...found, settings: parseSettings(found.settings) }
}
