import { z } from 'zod'
import { settings } from '../platform/env'
import { Role } from '../platform/generated/prisma/enums'
import { isBlank, isStorable } from '../platform/text'

/** Longest name of a person, a unit or an organisation, in characters. */
export const NAME_LIMIT = 100
/** Longest value of a footer line. */
export const SETTING_LIMIT = 300
/** Longest note or reason among staff. */
export const NOTE_LIMIT = 1000
/** RFC 5321, 4.5.3.1.3. */
export const EMAIL_LIMIT = 254

/** One line of text that a person can read: trimmed, not blank, no control characters. */
export function lineSchema(limit: number) {
  return z.string({ error: 'required' }).trim().max(limit)
    .refine((text) => !isBlank(text), 'required')
    .refine((text) => isStorable(text) && !/\p{Cc}/u.test(text), 'forbidden_characters')
}

/** Several lines of text. */
export function textSchema(limit: number) {
  return z.string({ error: 'required' }).trim().max(limit)
    .refine((text) => !isBlank(text), 'required')
    .refine(isStorable, 'forbidden_characters')
}

/** An e-mail address with exactly one recipient; lower case, so that one mailbox is one account. */
export const emailSchema = z.string({ error: 'required' }).trim().toLowerCase().max(EMAIL_LIMIT)
  .refine((text) => text.length > 0, 'required')
  .refine((text) => text.length === 0 || /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text), 'not_an_email')

const webAddress = z.string().trim().max(SETTING_LIMIT).regex(/^https?:\/\/[^\s<>"]+$/, 'unknown_value')

/** What stands in an organisation's address. */
export const organisationSlugSchema = z.string({ error: 'required' }).max(60).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'forbidden_characters')

/** What is kept of an organisation's settings; what the footer and the notices show. Unset is null. */
export type OrganisationSettings = {
  /** 主办单位 */
  sponsor: string | null
  /** 承办单位 */
  operator: string | null
  technicalContact: string | null
  /** ICP备案号 */
  icpNumber: string | null
  /** 公安备案号 */
  policeNumber: string | null
  /** 网站标识码 */
  siteCode: string | null
  hotline: string | null
  address: string | null
  privacyContact: string | null
  /** Where leads on breaches of discipline belong; the site's own (12388) unless stated. */
  disciplinePhone: string
  disciplineUrl: string
}

/** The lines a form has for them, in the order in which the footer shows them. */
export const settingNames = [
  'sponsor', 'operator', 'technicalContact', 'icpNumber', 'policeNumber', 'siteCode', 'hotline', 'address', 'privacyContact',
  'disciplinePhone', 'disciplineUrl',
] as const satisfies readonly (keyof OrganisationSettings)[]

/** Empty and absent mean unset. */
const emptyIsUnset = (value: unknown) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value)
const settingLine = z.preprocess(emptyIsUnset, lineSchema(SETTING_LIMIT).nullable())

export const organisationSettingsSchema = z.strictObject({
  sponsor: settingLine,
  operator: settingLine,
  technicalContact: settingLine,
  icpNumber: settingLine,
  policeNumber: settingLine,
  siteCode: settingLine,
  hotline: settingLine,
  address: settingLine,
  privacyContact: settingLine,
  disciplinePhone: settingLine,
  disciplineUrl: z.preprocess(emptyIsUnset, webAddress.nullable()),
})

/** Reads what is stored; what is missing or was never set is null, the discipline contacts are those of the site. */
export function parseSettings(stored: unknown): OrganisationSettings {
  const lines = (stored ?? {}) as Partial<Record<keyof OrganisationSettings, unknown>>
  const line = (name: keyof OrganisationSettings): string | null => {
    const value = lines[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    sponsor: line('sponsor'), operator: line('operator'), technicalContact: line('technicalContact'), icpNumber: line('icpNumber'),
    policeNumber: line('policeNumber'), siteCode: line('siteCode'), hotline: line('hotline'), address: line('address'),
    privacyContact: line('privacyContact'),
    disciplinePhone: line('disciplinePhone') ?? settings().disciplinePhone,
    disciplineUrl: line('disciplineUrl') ?? settings().disciplineUrl,
  }
}

export const organisationSchema = z.strictObject({
  name: lineSchema(NAME_LIMIT),
  nameEn: z.preprocess(emptyIsUnset, lineSchema(NAME_LIMIT).nullable()),
  settings: organisationSettingsSchema,
})

/** At least one role; a handler handles for a unit. */
export const dutiesSchema = z.object({
  roles: z.array(z.enum(Role, 'unknown_value')).min(1).transform((roles) => [...new Set(roles)]),
  unitId: z.preprocess(emptyIsUnset, z.uuid('not_a_uuid').nullable()),
}).refine(({ roles, unitId }) => unitId !== null || !roles.includes('handler'), { error: 'required', path: ['unitId'] })

/** The acts that a single member of staff may be allowed to do without a second person. */
export const fourEyesActs = ['release_reply', 'publish_report'] as const
export type FourEyesAct = (typeof fourEyesActs)[number]
