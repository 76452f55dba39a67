import { expect, it } from 'vitest'
import { useTestDatabase } from '../support/database'
import { ownerQuery } from '../support/owner'

useTestDatabase()

/** Tables without rows of an organisation, and why they need no policy. */
const exceptions: Record<string, string> = {
  rate_limits: 'keyed hashes of addresses and accounts, before anybody is known',
  _prisma_migrations: 'names of migrations; only the house may read it',
}

type Table = { name: string; secured: boolean; policies: string[] }

async function tables(): Promise<Table[]> {
  const { rows } = await ownerQuery<Table>(
    `SELECT c.relname AS name, c.relrowsecurity AS secured,
       ARRAY(SELECT DISTINCT g.rolname::text FROM pg_policy p JOIN pg_roles g ON g.oid = ANY (p.polroles) WHERE p.polrelid = c.oid ORDER BY 1) AS policies
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'f', 'm') ORDER BY 1`)
  return rows
}

/** See docs/how-to/add-a-table.md. */
it('every table says whose its rows are: policies for the house and the desk, or a reason why it needs none', async () => {
  const without = (await tables()).filter(({ name, secured, policies }) =>
    !(name in exceptions) && !(secured && policies.includes('huiyin_house') && policies.includes('huiyin_desk')))
  expect(without).toEqual([])
})

it('every exception is a table that is there and has no policy', async () => {
  const bare = (await tables()).filter(({ secured }) => !secured).map(({ name }) => name)
  expect(bare.sort()).toEqual(Object.keys(exceptions).sort())
})

it('nothing is granted to everybody, and no policy is for everybody', async () => {
  const { rows: grants } = await ownerQuery(
    `SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'public' AND grantee = 'PUBLIC'`)
  expect(grants).toEqual([])
  const { rows: policies } = await ownerQuery(`SELECT tablename, policyname FROM pg_policies WHERE 'public' = ANY (roles)`)
  expect(policies).toEqual([])
})

it('a view would step around the policies unless it asks as its reader', async () => {
  const { rows } = await ownerQuery(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND NOT coalesce(reloptions, '{}') @> '{security_invoker=true}'`)
  expect(rows).toEqual([])
})

it('a function that runs as the owner fixes where it looks names up and is not for everybody', async () => {
  const { rows } = await ownerQuery(
    `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
       AND (NOT coalesce(array_to_string(proconfig, ','), '') LIKE 'search_path=%' OR proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) a WHERE a.grantee = 0))`)
  expect(rows).toEqual([])
})
