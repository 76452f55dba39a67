import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import pg from 'pg'
import type { Acting } from './context'
import { WrongSettings } from './env'
import { keyedHash } from './keys'
import { connectOrCreate } from './migrate'

/** For citizens, for staff who are signed in, and for the system itself; what each may is written in the migrations. */
export type DatabaseRole = 'portal' | 'desk' | 'house'
export const databaseRoles = ['portal', 'desk', 'house'] as const satisfies readonly DatabaseRole[]

/** Which rows a query may reach: those anyone may, those of one organisation, or all of them. */
export type DatabaseScope = { role: 'portal' | 'house' } | { role: 'desk'; organisationId: string }

/** The one home of who connects as what. */
export function scopeOf({ actor }: Acting): DatabaseScope {
  if (actor.kind === 'staff') return { role: 'desk', organisationId: actor.organisationId }
  return { role: actor.kind === 'citizen' ? 'portal' : 'house' }
}

/** The group that grants and policies name; one for all databases of a server. */
export function groupRole(role: DatabaseRole): string {
  return `huiyin_${role}`
}

/** The login of one database. PostgreSQL cuts names at 63 bytes: a long one is told apart by its digest. */
export function loginRole(database: string, role: DatabaseRole): string {
  const whole = `${database}_as_${role}`
  if (Buffer.byteLength(whole) <= 63) return whole
  return `huiyin_${createHash('sha256').update(database).digest('hex').slice(0, 32)}_as_${role}`
}

/** The address for one role, made from the owner's. */
export function addressAs(ownerUrl: string, role: DatabaseRole): string {
  const url = urlOf(ownerUrl)
  const login = loginRole(databaseOf(url), role)
  url.username = encodeURIComponent(login)
  url.password = passwordOf(login)
  return url.href
}

/** An address may leave the server out (`postgresql:///huiyin?host=/run/postgresql`); a login can stand only in front of one. */
function urlOf(address: string): URL {
  return new URL(address.replace(/^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)(?=\/)/, '$1localhost'))
}

function databaseOf(url: URL): string {
  return decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username)
}

function passwordOf(login: string): string {
  return keyedHash('database-login', login).toString('base64url')
}

type Login = { name: string; group: string; url: string; verifier: string }

/**
 * Makes the logins that the program connects with, as the owner, before the migrations: members of their group and nothing
 * more. Each start sees to it that they are there and that the password derived from the server secret opens them.
 * Throws WrongSettings, with the statements for an administrator, where the owner may not do so.
 */
export async function prepareLogins(ownerUrl: string): Promise<void> {
  const logins = databaseRoles.map((role) => loginOf(ownerUrl, role))
  const owner = await connectOrCreate(ownerUrl)
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [LOGINS_LOCK])
    for (const login of logins) if (!(await isReady(owner, login))) await make(owner, login, logins)
    await refuseTooMuch(owner, logins)
  } finally {
    await owner.end()
  }
}

/** Starts of one database follow one another; starts of another database of the server may make the same groups at once. */
const LOGINS_LOCK = 7_481_103
const MADE_MEANWHILE = new Set(['42710', '23505'])
const NOT_PERMITTED = '42501'

function loginOf(ownerUrl: string, role: DatabaseRole): Login {
  const name = loginRole(databaseOf(urlOf(ownerUrl)), role)
  return { name, group: groupRole(role), url: addressAs(ownerUrl, role), verifier: scramVerifier(passwordOf(name), name) }
}

/** RFC 5803, as PostgreSQL keeps it: the password itself stands in no statement, and so in no log of the server. */
function scramVerifier(password: string, login: string): string {
  const salt = createHash('sha256').update(login).digest().subarray(0, 16)
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256')
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${storedKey}:${keyed('Server Key').toString('base64')}`
}

async function isReady(owner: pg.Client, { name, group, url }: Login): Promise<boolean> {
  const { rows } = await owner.query<{ ready: boolean }>(
    `SELECT r.rolcanlogin AND r.rolinherit AND pg_has_role(r.oid, g.oid, 'USAGE') AS ready
     FROM pg_roles r, pg_roles g WHERE r.rolname = $1 AND g.rolname = $2`, [name, group])
  return rows[0]?.ready === true && (await opens(url))
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, application_name: 'huiyin', connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '28P01' || code === '28000' || code === NOT_PERMITTED) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function make(owner: pg.Client, login: Login, all: Login[]): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [[login.name, login.group]])
  const exists = (name: string) => rows.some(({ rolname }) => rolname === name)
  try {
    if (!exists(login.group)) await unlessMadeMeanwhile(owner, createGroup(owner, login))
    if (!exists(login.name)) await owner.query(createLogin(owner, login))
    else await owner.query(alterLogin(owner, login))
    await owner.query(joinGroup(owner, login))
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_PERMITTED) throw error
    throw new WrongSettings(await instructions(owner, all))
  }
}

async function unlessMadeMeanwhile(owner: pg.Client, sql: string): Promise<void> {
  try {
    await owner.query(sql)
  } catch (error) {
    if (!MADE_MEANWHILE.has((error as { code?: string }).code ?? '')) throw error
  }
}

const createGroup = (client: pg.Client, { group }: Login) => `CREATE ROLE ${client.escapeIdentifier(group)} NOLOGIN`
const createLogin = (client: pg.Client, { name, verifier }: Login) => `CREATE ROLE ${client.escapeIdentifier(name)} LOGIN PASSWORD ${client.escapeLiteral(verifier)}`
const alterLogin = (client: pg.Client, { name, verifier }: Login) => `ALTER ROLE ${client.escapeIdentifier(name)} LOGIN INHERIT PASSWORD ${client.escapeLiteral(verifier)}`
const joinGroup = (client: pg.Client, { name, group }: Login) => `GRANT ${client.escapeIdentifier(group)} TO ${client.escapeIdentifier(name)}`

/** What an administrator runs once where the owner of the database may make no roles. */
async function instructions(owner: pg.Client, logins: Login[]): Promise<string> {
  const names = logins.flatMap(({ name, group }) => [name, group])
  const { rows } = await owner.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [names])
  const exists = (name: string) => rows.some(({ rolname }) => rolname === name)
  const statements = logins.flatMap((login) => [
    ...(exists(login.group) ? [] : [createGroup(owner, login)]),
    exists(login.name) ? alterLogin(owner, login) : createLogin(owner, login),
    joinGroup(owner, login),
  ])
  return [
    'The database user of DATABASE_URL may not make the roles that Huiyin connects with. An administrator of the server runs this once, then start again:',
    '', ...statements.map((statement) => `  ${statement};`), '',
    'The passwords are derived from HUIYIN_SECRET and stand here only as verifiers. With another secret they must be set again.',
  ].join('\n')
}

/** A login that could step around the policies is refused, whoever gave it that. */
async function refuseTooMuch(owner: pg.Client, logins: Login[]): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT r.rolname AS name FROM pg_roles r
     WHERE r.rolname = ANY ($1) AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR pg_has_role(r.oid, current_user, 'MEMBER'))`,
    [logins.map(({ name }) => name)])
  if (rows.length === 0) return
  const statements = rows.map(({ name }) => `  ALTER ROLE ${owner.escapeIdentifier(name)} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;`)
  throw new WrongSettings(['These database roles may more than Huiyin connects with; take it from them (and any membership in the owner):', '', ...statements].join('\n'))
}
