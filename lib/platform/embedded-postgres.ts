import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, lstatSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { deathPrefix, postgresBinaries, rootPrefix } from './postgres-binaries'
import { dropStaleLocks, findRunning, isAlive, readPostmaster } from './postmaster'

const run = promisify(execFile)

/** The folder of the cluster within the data folder. The major version stands in its name: another one needs its own cluster. */
export const CLUSTER = 'pg18'
const DATABASE_USER = 'huiyin'
const START_LIMIT_MS = 60_000
const WATCH_MS = 250
/** How long a session must live before a running server is taken for one that goes on running. */
const ADOPTION_MS = 100
const LOG_LIMIT_BYTES = 5_000_000

/** Trigram and word search ignore Chinese under the plain C locale; C.UTF-8 knows its letters and sorts by code point. */
const initdbOptions = [
  `--username=${DATABASE_USER}`, '--auth=trust', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C',
  '--lc-ctype=C.UTF-8', '--no-instructions',
]

/** No TCP at all, a socket only its owner can enter, and no row content or parameter in the server's log. */
const serverOptions = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '200',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
}

export type EmbeddedPostgres = {
  /** Address of one database of the cluster. */
  url(database: string): string
  /** Whether another process had started it already. */
  adopted: boolean
  /** Stops it if this process started it; others that use it start it again at once (see `keepRunning`). */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  dataFolder: string
  /** Further settings of the server, for tests (`fsync: 'off'`). */
  settings?: Record<string, string>
  /** Start it again whenever it is gone: it crashed, or the process that had started it ended. */
  keepRunning?: boolean
}

/**
 * Starts PostgreSQL on the data folder, or adopts the one that runs there already. Several processes may do so at once:
 * one becomes the owner. The server ends with its owner, whatever ends that.
 */
export async function startEmbedded({ dataFolder, settings = {}, keepRunning = false }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = path.resolve(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const cluster = path.join(folder, CLUSTER)
  let current = await startOrAdopt(folder, settings)
  const { socketFolder } = current
  let stopping = false
  let restarting: Promise<void> | null = null
  const watch = setInterval(() => {
    const running = readPostmaster(cluster)
    if (stopping || restarting || (running && isAlive(running.pid, cluster))) return
    // The address was handed out already: whoever starts it now uses the same socket.
    restarting = startOrAdopt(folder, settings, socketFolder)
      .then((next) => { current = next }, () => {})
      .finally(() => { restarting = null })
  }, WATCH_MS)
  watch.unref()
  if (!keepRunning) clearInterval(watch)
  return {
    url: (database) => urlOf(socketFolder, database),
    adopted: current.child === null,
    async stop() {
      stopping = true
      clearInterval(watch)
      await restarting
      await stopChild(current.child)
      if (current.child) leaveSocketFolder(socketFolder)
    },
  }
}

function urlOf(socketFolder: string, database: string): string {
  return `postgresql://${DATABASE_USER}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}`
}

type Running = { child: ChildProcess | null; socketFolder: string }

async function startOrAdopt(folder: string, settings: Record<string, string>, knownSocketFolder?: string): Promise<Running> {
  const cluster = path.join(folder, CLUSTER)
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline) {
    const running = await findRunning(cluster)
    if (running && (await stays(running.socketFolder))) return { child: null, socketFolder: running.socketFolder }
    if (running) {
      await sleep(100)
      continue
    }
    if (!existsSync(path.join(cluster, 'PG_VERSION'))) await makeCluster(folder, cluster)
    const socketFolder = knownSocketFolder ?? socketFolderFor(folder)
    mkdirSync(socketFolder, { recursive: true, mode: 0o700 })
    dropStaleLocks(cluster, socketFolder)
    const child = await launch(folder, cluster, socketFolder, settings)
    if (await becomesReady(child, cluster, deadline)) return { child, socketFolder }
    // Another process was faster, or the remains of a killed server are still leaving: look again.
    await sleep(100)
  }
  throw new Error(`The embedded PostgreSQL did not start. The end of ${path.join(folder, 'postgres.log')}:\n${endOfLog(folder)}`)
}

/**
 * Whether what runs there lets a session live: it may be about to stop, since the process that had started it has just
 * ended.
 */
async function stays(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(socketFolder, 'postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await sleep(ADOPTION_MS)
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** Made beside its place and moved there in one step, so that an interrupted or a simultaneous start leaves no half cluster. */
async function makeCluster(folder: string, cluster: string): Promise<void> {
  const { initdb } = await postgresBinaries()
  const unfinished = mkdtempSync(path.join(folder, 'initdb-'))
  const command = [...(await rootPrefix()), initdb, '-D', unfinished, ...initdbOptions]
  try {
    await run(command[0]!, command.slice(1), { cwd: folder })
    renameSync(unfinished, cluster)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(path.join(cluster, 'PG_VERSION'))) throw new Error('The embedded database could not be made', { cause: error })
  }
}

/**
 * Outside the data folder: a path of a socket has at most 107 bytes, and the framework's build stumbles over a socket
 * inside the project. The folder belongs to us alone, or we do not use it.
 */
function socketFolderFor(folder: string): string {
  const name = `huiyin-${process.getuid?.() ?? 'user'}-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  const place = path.join(Buffer.byteLength(os.tmpdir()) > 40 ? '/tmp' : os.tmpdir(), name)
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const { uid, mode } = lstatSync(place)
  if ((process.getuid && uid !== process.getuid()) || (mode & 0o77) !== 0 || !lstatSync(place).isDirectory()) {
    throw new Error(`${place} belongs to somebody else or is open to others; remove it`)
  }
  return place
}

async function launch(folder: string, cluster: string, socketFolder: string, settings: Record<string, string>): Promise<ChildProcess> {
  const { postgres } = await postgresBinaries()
  const options = Object.entries({ ...serverOptions, unix_socket_directories: socketFolder, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const command = [...(await rootPrefix()), ...(await deathPrefix()), postgres, '-D', cluster, ...options]
  const logFile = path.join(folder, 'postgres.log')
  const log = openSync(logFile, existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600)
  // In a session of its own, so that Ctrl-C reaches us first and requests can finish.
  const child = spawn(command[0]!, command.slice(1), { cwd: folder, detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return child
}

async function becomesReady(child: ChildProcess, cluster: string, deadline: number): Promise<boolean> {
  while (Date.now() < deadline && hasNotEnded(child)) {
    const running = await findRunning(cluster)
    if (running) return running.pid === child.pid
    await sleep(20)
  }
  return false
}

function hasNotEnded(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written, no recovery at the next start. */
async function stopChild(child: ChildProcess | null): Promise<void> {
  if (!child || !hasNotEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.ref()
  child.kill('SIGINT')
  await ended
}

/** Empty once PostgreSQL has stopped; whoever starts it next makes it again. */
function leaveSocketFolder(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Another process is starting it already, or somebody else left something there.
  }
}

function endOfLog(folder: string): string {
  try {
    return readFileSync(path.join(folder, 'postgres.log'), 'utf8').slice(-2000)
  } catch {
    return '(empty)'
  }
}
