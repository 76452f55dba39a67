import { it } from 'vitest'
import { measureSearch } from '../../../bench/search'
import { useTestDatabase } from '../../../support/database'
import { makeOrganisation } from '../../../support/factories'
useTestDatabase()
it('time', async () => { await makeOrganisation(); await measureSearch(console.log) }, 200_000)
