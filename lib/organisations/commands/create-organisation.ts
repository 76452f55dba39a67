import { z } from 'zod'
import { recordEvent } from '../../audit/record-event'
import type { Context } from '../../platform/context'
import { transaction } from '../../platform/database'
import { isUniqueViolation } from '../../platform/database-errors'
import { Refusal } from '../../platform/errors'
import { parseInput } from '../../platform/input'
import { type NewInvitation, writeInvitation } from '../invitations'
import { requirePermission } from '../permissions'
import { lineSchema, NAME_LIMIT, organisationSlugSchema } from '../schema'
import { foundOrganisation } from './found-organisation'

const schema = z.strictObject({ name: lineSchema(NAME_LIMIT), nameEn: lineSchema(NAME_LIMIT).nullish(), slug: organisationSlugSchema.optional() })

export type OrganisationToCreate = { name: string; nameEn?: string | null; slug?: string }

/**
 * Adds a body that publishes to the site, with the one-time link of its first administrator: the operator's act at the command line.
 * From then on it keeps its own house; nothing of it is visible to the staff of another. Throws Refusal organisation_slug_taken.
 */
export async function createOrganisation(ctx: Context, input: OrganisationToCreate): Promise<{ slug: string; invitation: NewInvitation }> {
  requirePermission(ctx.actor, 'organisation.create')
  const { name, nameEn, slug } = parseInput(schema, input)
  try {
    return await transaction(ctx, async (tx) => {
      const organisation = await foundOrganisation(tx, ctx, { name, nameEn: nameEn ?? null, slug })
      const { id, ...invitation } = await writeInvitation(tx, { organisationId: organisation.id, roles: ['administrator'], unitId: null, at: ctx.at })
      await recordEvent(tx, ctx, {
        action: 'invitation.created', subjectType: 'invitation', subjectId: id, organisationId: organisation.id, details: { roles: ['administrator'], first: true },
      })
      return { slug: organisation.slug, invitation }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'slug')) throw new Refusal('organisation_slug_taken')
    throw error
  }
}
