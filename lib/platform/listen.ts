import pg from 'pg'
import { log } from './log'

const SHORTEST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

export type Listener = {
  /** Resolves when the first LISTEN stands; before that nothing may be trusted to stay fresh. */
  ready: Promise<void>
  stop(): Promise<void>
}

export type ListenOptions = {
  databaseUrl: string
  channel: string
  onNotification(payload: string): void
  /** From now on something may be missed: whoever keeps something drops all of it and keeps nothing. */
  onLost(): void
  /** Nothing is missed from now on; what happened before may have been. */
  onListening(): void
}

/** Listens on a channel for as long as the process lives, with a connection of its own that is opened again when it is lost. */
export function listen({ databaseUrl, channel, onNotification, onLost, onListening }: ListenOptions): Listener {
  let stopped = false
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | null = null
  let pause = SHORTEST_PAUSE_MS
  let resolveReady = () => {}
  const ready = new Promise<void>((resolve) => { resolveReady = resolve })

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'huiyin listener' })
    client = next
    let lost = false
    const lose = (error?: Error) => {
      if (lost) return
      lost = true
      if (stopped) return
      log().warn({ channel, code: (error as { code?: string } | undefined)?.code }, 'listening was interrupted')
      onLost()
      next.end().catch(() => {})
      timer = setTimeout(connect, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    }
    next.on('error', lose)
    next.on('end', () => lose())
    next.on('notification', (message) => onNotification(message.payload ?? ''))
    try {
      await next.connect()
      await next.query(`LISTEN ${next.escapeIdentifier(channel)}`)
      pause = SHORTEST_PAUSE_MS
      onListening()
      resolveReady()
    } catch (error) {
      lose(error as Error)
    }
  }

  void connect()
  return {
    ready,
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
