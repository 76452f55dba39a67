import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { listen } from '../../../lib/platform/listen'
import { useTestDatabase } from '../../support/database'

const database = useTestDatabase()

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url() })
  await client.connect()
  await client.query(text)
  await client.end()
}

function listenTo(channel: string) {
  const [onNotification, onLost, onListening] = [vi.fn(), vi.fn(), vi.fn()]
  return { onNotification, onLost, onListening, listener: listen({ databaseUrl: database.url(), channel, onNotification, onLost, onListening }) }
}

describe('listening', () => {
  it('hears what is notified once the change is committed', async () => {
    const { onNotification, listener } = listenTo('public_pages')
    await listener.ready
    await sql(`begin; select pg_notify('public_pages', 'reports'); rollback`)
    await sql(`select pg_notify('public_pages', 'comments')`)
    await vi.waitFor(() => expect(onNotification.mock.calls).toEqual([['comments']]))
    await listener.stop()
  })

  it('says when it may have missed something, and begins again by itself', async () => {
    const { onNotification, onLost, onListening, listener } = listenTo('public_pages')
    await listener.ready
    expect(onListening).toHaveBeenCalledTimes(1)
    await sql(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'huiyin listener' and datname = current_database()`)
    await vi.waitFor(() => expect(onListening).toHaveBeenCalledTimes(2), { timeout: 5000 })
    expect(onLost).toHaveBeenCalledOnce()
    await sql(`select pg_notify('public_pages', 'again')`)
    await vi.waitFor(() => expect(onNotification).toHaveBeenCalledWith('again'))
    await listener.stop()
  })

  it('ends quietly', async () => {
    const { onLost, listener } = listenTo('public_pages')
    await listener.ready
    await listener.stop()
    await sleep(300)
    expect(onLost).not.toHaveBeenCalled()
  })
})
