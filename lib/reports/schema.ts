import { z } from 'zod'
import { Progress } from '../platform/generated/prisma/enums'

/** What stands in the report's address. */
export const slugSchema = z.string({ error: 'required' }).max(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'forbidden_characters')

export const progressSchema = z.object({
  slug: slugSchema,
  progress: z.record(z.string(), z.enum(Progress)),
})
