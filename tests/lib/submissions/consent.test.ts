import { expect, test } from 'vitest'
import { prisma } from '../../../lib/platform/database'
import { useTestDatabase } from '../../support/database'
import { makeComment, makeReport } from '../../support/factories'

useTestDatabase()

test('without the sender’s consent the database itself refuses a public body', async () => {
  const comment = await makeComment(await makeReport(), {}, { consentToPublish: false })
  const publish = prisma().comment.update({
    where: { id: comment.id }, data: { moderation: 'published', publicBody: comment.body, publishedAt: new Date() },
  })
  await expect(publish).rejects.toThrow(/did not consent/)
})
