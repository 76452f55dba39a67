import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { makeComment, makeReport } from '../support/factories'
import { useServer } from '../support/server'
import { ownerPrisma } from '../support/owner'

const server = useServer()
const SECOND = 1000

async function page(path: string): Promise<string> {
  const response = await fetch(`${server.current().origin}${path}`)
  return response.text()
}

describe('a public page that is kept in memory', () => {
  it('shows what was published as soon as it is committed', async () => {
    await page('/')
    const { revision, report } = await makeReport({ revision: { title: '刚刚发布的通报' } })
    await vi.waitFor(async () => expect(await page('/')).toContain(revision.title), { timeout: 2 * SECOND })
    expect(await page(`/reports/${report.slug}`)).toContain(revision.title)
  })

  it('shows a comment once a moderator let it, and hides it when that is taken back', async () => {
    const made = await makeReport()
    const body = '这条意见已经审核，可以公开。'
    const comment = await makeComment(made, { body, moderation: 'awaiting' })
    const path = `/reports/${made.report.slug}/issues/1`
    expect(await page(path)).not.toContain(body)
    await ownerPrisma().comment.update({ where: { id: comment.id }, data: { moderation: 'published', publicBody: body, publishedAt: new Date() } })
    await vi.waitFor(async () => expect(await page(path)).toContain(body), { timeout: 2 * SECOND })
    await ownerPrisma().comment.update({ where: { id: comment.id }, data: { moderation: 'not_published', publicBody: null, publishedAt: null } })
    await vi.waitFor(async () => expect(await page(path)).not.toContain(body), { timeout: 2 * SECOND })
  })

  it('is open until the very instant at which the window closes, and closed from then on, without anybody changing anything', async () => {
    const closesAt = new Date(Date.now() + 4 * SECOND)
    const { report } = await makeReport({ window: { opensAt: new Date(Date.now() - SECOND * 60), closesAt } })
    const path = `/reports/${report.slug}`
    const form = `href="${path}/comment`
    expect(await page(path)).toContain(form)
    await sleep(closesAt.getTime() - Date.now() - SECOND)
    expect(await page(path)).toContain(form)
    await sleep(closesAt.getTime() - Date.now() + 1)
    expect(await page(path)).not.toContain(form)
  })

  it('is rendered once, however many ask at the same time', async () => {
    const { report } = await makeReport({ revision: { title: '很多人同时打开的通报' } })
    const pages = await Promise.all(Array.from({ length: 200 }, () => page(`/reports/${report.slug}`)))
    expect(new Set(pages).size).toBe(1)
  })
})
