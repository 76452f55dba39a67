import pg from 'pg'

/** Which organisation each connection is set to, as the server has acknowledged it. */
const setTo = new WeakMap<pg.PoolClient, string>()

/**
 * The connections of the desk, as one organisation gets them: whatever is asked through this pool is asked by a connection
 * that the server has set to that organisation. It opens none itself; all organisations share those of the pool
 * behind it. A connection that comes from the same organisation again costs nothing more; from another, one short round trip.
 */
export class OrganisationPool extends pg.Pool {
  readonly #shared: pg.Pool
  readonly #organisationId: string

  constructor(shared: pg.Pool, organisationId: string) {
    super(shared.options)
    this.#shared = shared
    this.#organisationId = organisationId
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): void
  override connect(callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void): Promise<pg.PoolClient> | void {
    const connecting = this.#shared.connect().then((client) => this.#enter(client))
    if (!callback) return connecting
    connecting.then((client) => callback(undefined, client, (release) => client.release(release as Error | boolean)), (error: Error) => callback(error, undefined, () => {}))
  }

  /** A connection that was left in the middle of a transaction, or cannot be set, is thrown away: nobody gets it. */
  async #enter(client: pg.PoolClient): Promise<pg.PoolClient> {
    try {
      if (setTo.get(client) === this.#organisationId && isIdle(client)) return client
      setTo.delete(client)
      if (!isIdle(client)) throw new Error('a connection of the desk came back in the middle of a transaction')
      await client.query("SELECT set_config('huiyin.organisation', $1, false)", [this.#organisationId])
      // Within a transaction the setting would end with it.
      if (!isIdle(client)) throw new Error('a connection of the desk came back in the middle of a transaction')
      setTo.set(client, this.#organisationId)
      return client
    } catch (error) {
      client.release(true)
      throw error
    }
  }
}

function isIdle(client: pg.PoolClient): boolean {
  return client.getTransactionStatus() === 'I'
}
