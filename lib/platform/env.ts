import path from 'node:path'
import { z } from 'zod'
import { processWide, setProcessWide } from './process-wide'

const yesOrNo = z.enum(['on', 'off'])

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://').optional(),
  HUIYIN_DATA: z.string().min(1).default('.data'),
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65535).default(3000),
  HUIYIN_HOST: z.string().min(1).optional(),
  HUIYIN_ORIGIN: z.string().regex(/^https?:\/\/[^/\s]+$/, 'must be scheme and host without a path, such as https://echo.example.gov').optional(),
  HUIYIN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  HUIYIN_RATE_LIMIT: yesOrNo.default('on'),
  HUIYIN_TRUSTED_PROXIES: z.coerce.number({ error: 'must be a number' }).int().min(0).max(10).default(0),
  HUIYIN_DATABASE_POOL: z.coerce.number({ error: 'must be a number' }).int().min(2).max(200).default(16),
  HUIYIN_SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://').optional(),
  HUIYIN_MAIL_FROM: z.string().min(3).optional(),
  HUIYIN_DISCIPLINE_PHONE: z.string().min(1).default('12388'),
  HUIYIN_DISCIPLINE_URL: z.string().regex(/^https?:\/\//, 'must be a web address').default('https://www.12388.gov.cn'),
  HUIYIN_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  HUIYIN_DEMO: yesOrNo.default('off'),
})

export type Settings = {
  databaseUrl: string | null
  dataFolder: string
  port: number
  host: string | null
  /** The public address, without a slash at the end. Links in mails and the sign-in come from here, never from a header. */
  origin: string
  secret: string | null
  rateLimit: boolean
  /** How many proxies of our own stand in front; only their X-Forwarded-For entries are believed. */
  trustedProxies: number
  databasePool: number
  smtpUrl: string | null
  mailFrom: string
  disciplinePhone: string
  disciplineUrl: string
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  demo: boolean
}

/** The settings are wrong; the message names all wrong ones at once. */
export class WrongSettings extends Error {}

/** Reads and checks the environment. An empty variable counts as unset. Throws {@link WrongSettings}. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = environment.safeParse(given)
  const wrong = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (given.DATABASE_URL && !given.HUIYIN_SECRET) wrong.push('HUIYIN_SECRET: is needed when DATABASE_URL is set')
  if (given.HUIYIN_SMTP_URL && !given.HUIYIN_MAIL_FROM) wrong.push('HUIYIN_MAIL_FROM: is needed when HUIYIN_SMTP_URL is set')
  if (!result.success || wrong.length > 0) throw new WrongSettings(`These settings are wrong:\n${wrong.map((line) => `  ${line}`).join('\n')}`)
  const read = result.data
  const origin = read.HUIYIN_ORIGIN ?? `http://localhost:${read.PORT}`
  return {
    databaseUrl: read.DATABASE_URL ?? null,
    dataFolder: path.resolve(read.HUIYIN_DATA),
    port: read.PORT,
    host: read.HUIYIN_HOST ?? null,
    origin,
    secret: read.HUIYIN_SECRET ?? null,
    rateLimit: read.HUIYIN_RATE_LIMIT === 'on',
    trustedProxies: read.HUIYIN_TRUSTED_PROXIES,
    databasePool: read.HUIYIN_DATABASE_POOL,
    smtpUrl: read.HUIYIN_SMTP_URL ?? null,
    mailFrom: read.HUIYIN_MAIL_FROM ?? `Huiyin <no-reply@${new URL(origin).hostname}>`,
    disciplinePhone: read.HUIYIN_DISCIPLINE_PHONE,
    disciplineUrl: read.HUIYIN_DISCIPLINE_URL,
    logLevel: read.HUIYIN_LOG_LEVEL,
    demo: read.HUIYIN_DEMO === 'on',
  }
}

/** The settings of this process. The launcher sets them once the database is up; elsewhere they are read on first use. */
export function settings(): Settings {
  return processWide('settings', () => readSettings(process.env))
}

export function useSettings(next: Settings): void {
  setProcessWide('settings', next)
}
