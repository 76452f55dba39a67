import type pg from 'pg'
import { asSystem } from '../../lib/platform/context'
import { prisma, query } from '../../lib/platform/database'
import type { PrismaClient } from '../../lib/platform/generated/prisma/client'

/** The rows of the database as its owner has them: what tests set up and look at, apart from the code they try. */
export function ownerPrisma(): PrismaClient {
  return prisma(asSystem)
}

export function ownerQuery<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>> {
  return query<R>(asSystem, text, values)
}
