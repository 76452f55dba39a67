import { z } from 'zod'
import { Progress } from '../platform/generated/prisma/enums'
import { isTimeZone } from '../platform/zoned-time'

/** What stands in the report's address. */
export const slugSchema = z.string({ error: 'required' }).max(80).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'forbidden_characters')

export const timeZoneSchema = z.string().refine(isTimeZone, 'unknown_value')

export const progressSchema = z.object({
  slug: slugSchema,
  progress: z.record(z.string(), z.enum(Progress)),
})
