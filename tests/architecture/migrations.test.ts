import { expect, it } from 'vitest'
import { missingSteps } from '../../bin/migration'

it('the migrations lead exactly to prisma/schema.prisma', async () => {
  expect(await missingSteps(process.cwd())).toBeNull()
})
