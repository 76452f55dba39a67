import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { settings } from '../../lib/platform/env'
import { PrismaClient } from '../../lib/platform/generated/prisma/client'

type Owner = { url: string; pool: pg.Pool; prisma: PrismaClient }
let open: Owner | null = null

/** The rows of the database as its owner has them: what tests set up and look at, apart from the code they try and its roles. */
function owner(): Owner {
  const url = settings().databaseUrl!
  if (open?.url !== url) {
    void open?.pool.end()
    const pool = new pg.Pool({ connectionString: url, max: 4, allowExitOnIdle: true })
    pool.on('error', () => {})
    open = { url, pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' }) }
  }
  return open
}

export function ownerPrisma(): PrismaClient {
  return owner().prisma
}

export function ownerQuery<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>> {
  return owner().pool.query<R>(text, values)
}

export async function closeOwner(): Promise<void> {
  const closing = open
  open = null
  await closing?.pool.end()
}
