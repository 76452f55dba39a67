import type { Tx } from '../platform/database'

const STAFF_LOCK = 7_481_102

/**
 * Acts that change who the staff are follow one another: two at once could each leave the other's administrator as the
 * last one and so remove both. Held until the transaction ends.
 */
export async function lockStaff(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${STAFF_LOCK}::bigint)`
}
