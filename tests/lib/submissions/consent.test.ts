import { expect, test } from 'vitest'
import { useTestDatabase } from '../../support/database'
import { makeComment, makeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'

useTestDatabase()

test('without the sender’s consent the database itself refuses a public body', async () => {
  const comment = await makeComment(await makeReport(), {}, { consentToPublish: false })
  const publish = ownerPrisma().comment.update({
    where: { id: comment.id }, data: { moderation: 'published', publicBody: comment.body, publishedAt: new Date() },
  })
  await expect(publish).rejects.toThrow(/did not consent/)
})
