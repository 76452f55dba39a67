import path from 'node:path'
import { startServer } from '../app/_server/http/start-server'
import { useParsingThread } from '../lib/importing/parse-in-thread'
import { createFirstInvitation } from '../lib/organisations/commands/create-first-invitation'
import { boot, type Booted } from '../lib/platform/boot'
import { contextOf } from '../lib/platform/context'
import { useSettings } from '../lib/platform/env'
import { log } from '../lib/platform/log'
import { urls } from '../lib/platform/urls'
import { freePort } from './free-port'
import { startRecurringWorks } from './recurring-works'

export type ServeOptions = {
  root: string
  development: boolean
  variables: Record<string, string | undefined>
  /** Done once the database is there and before anybody is served. */
  prepare?(booted: Booted): Promise<void>
  /** Further lines of what is said at the start. */
  announce?(): string[]
}

/** Brings everything up in order, says where it is, and takes it down in the opposite order when asked to. */
export async function serve({ root, development, variables, prepare, announce }: ServeOptions): Promise<void> {
  const undo: (() => Promise<unknown>)[] = []
  stopOnSignal(undo)
  const port = variables.PORT === '0' ? await freePort() : null
  const booted = await boot({ variables: port === null ? variables : { ...variables, PORT: String(port) }, root, keepRunning: true })
  undo.push(() => booted.stop())
  const { settings } = booted
  useSettings(settings)
  useParsingThread(path.join(import.meta.dirname, 'parsing-thread.js'))
  // next-auth reads these two names itself; the address of sign-in never comes from a header.
  Object.assign(process.env, { NEXTAUTH_URL: settings.origin })
  delete process.env.AUTH_TRUST_HOST
  await prepare?.(booted)
  const works = startRecurringWorks()
  undo.push(() => Promise.all(works.map((work) => work.stop())))
  const server = await startServer({ settings, root, development })
  undo.push(() => server.stop())
  const invitation = await createFirstInvitation(contextOf({ kind: 'system' }))
  if (!settings.rateLimit) log().warn('RATE LIMITS ARE OFF (HUIYIN_RATE_LIMIT=off): for load tests only, never where the public can reach this server')
  console.log([...describe(booted, development), ...(announce?.() ?? []), ...firstSteps(settings.origin, invitation)].join('\n'))
}

function describe({ settings, database, applied }: Booted, development: boolean): string[] {
  const databases = { given: 'the one of DATABASE_URL', embedded: 'embedded PostgreSQL', adopted: 'embedded PostgreSQL, already running' }
  return [
    '',
    `  Huiyin 回音 is open at ${settings.origin}${development ? ' (with hot reload)' : ''}`,
    '',
    `  For staff     ${settings.origin}${urls.admin()}`,
    `  Data folder   ${settings.dataFolder}`,
    `  Database      ${databases[database]}${applied.length > 0 ? `; ${applied.length} migration${applied.length > 1 ? 's' : ''} applied` : ''}`,
    `  Mail          ${settings.smtpUrl ? 'sent over SMTP' : `kept as files in ${settings.dataFolder}/mails (HUIYIN_SMTP_URL is not set)`}`,
    ...(settings.rateLimit ? [] : ['  RATE LIMITS   OFF — for load tests only (HUIYIN_RATE_LIMIT)']),
    '',
  ]
}

function firstSteps(origin: string, invitation: { token: string; expiresAt: Date } | null): string[] {
  if (!invitation) return []
  const hours = Math.round((invitation.expiresAt.getTime() - Date.now()) / 3_600_000)
  return ['  There is no staff yet. The first administrator comes in through this link,', `  once and within ${hours} hours:`, '', `  ${origin}${urls.firstAdministrator(invitation.token)}`, '']
}

/** The first signal stops everything in order; the second does not wait. */
function stopOnSignal(undo: (() => Promise<unknown>)[]): void {
  let asked = false
  const stop = async (signal: NodeJS.Signals) => {
    if (asked) process.exit(130)
    asked = true
    log().info({ signal }, 'stopping')
    let failed = 0
    for (const step of undo.reverse()) {
      await step().catch((error: unknown) => {
        failed = 1
        console.error(error)
      })
    }
    process.exit(failed)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
