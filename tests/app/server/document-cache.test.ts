import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DocumentCache, makeDocument, type Document } from '../../../app/_server/document-cache'

let now: number
let nextInstant: number | null
let cache: DocumentCache
const render = vi.fn<() => Promise<Document>>()

beforeEach(() => {
  now = 0
  nextInstant = null
  cache = new DocumentCache({ nextInstant: async () => nextInstant, limitBytes: 100_000, now: () => now })
  render.mockReset().mockImplementation(() => makeDocument(200, Buffer.from('<p>page</p>')))
})

describe('the kept public pages', () => {
  it('renders a page once for a thousand who ask at the same time', async () => {
    const documents = await Promise.all(Array.from({ length: 1000 }, () => cache.obtain('/', render)))
    expect(render).toHaveBeenCalledOnce()
    expect(new Set(documents).size).toBe(1)
    expect(cache.find('/')).toBe(documents[0])
  })

  it('renders again after something public changed', async () => {
    await cache.obtain('/', render)
    cache.drop()
    expect(cache.find('/')).toBeUndefined()
    await cache.obtain('/', render)
    expect(render).toHaveBeenCalledTimes(2)
  })

  it('does not serve what was being rendered while something changed', async () => {
    const bodies = ['before', 'after']
    render.mockImplementation(async () => {
      const body = bodies.shift()!
      if (body === 'before') cache.drop()
      return makeDocument(200, Buffer.from(body))
    })
    expect((await cache.obtain('/', render)).identity.toString()).toBe('after')
    expect(cache.find('/')?.identity.toString()).toBe('after')
  })

  it('is never served at or past the instant at which a window opens or closes', async () => {
    nextInstant = 5_000
    await cache.obtain('/', render)
    now = 4_999
    expect(cache.find('/')).toBeDefined()
    now = 5_000
    expect(cache.find('/')).toBeUndefined()
  })

  it('is not served when the instant came while it was being rendered', async () => {
    nextInstant = 5_000
    render.mockImplementationOnce(async () => {
      const document = await makeDocument(200, Buffer.from('open'))
      now = 5_001
      nextInstant = null
      return document
    })
    render.mockImplementationOnce(() => makeDocument(200, Buffer.from('closed')))
    expect((await cache.obtain('/', render)).identity.toString()).toBe('closed')
  })

  it('keeps nothing while changes cannot be heard of', async () => {
    cache.pause()
    await cache.obtain('/', render)
    expect(cache.find('/')).toBeUndefined()
    cache.resume()
    await cache.obtain('/', render)
    expect(cache.find('/')).toBeDefined()
  })

  it('keeps no page whose end is not known', async () => {
    cache = new DocumentCache({ nextInstant: () => Promise.reject(new Error('no database')), limitBytes: 100_000 })
    await expect(cache.obtain('/', render)).rejects.toThrow('no database')
    expect(cache.find('/')).toBeUndefined()
  })

  it('lets the oldest pages go when there is no room', async () => {
    const large = Buffer.alloc(30_000, '页面')
    render.mockImplementation(() => makeDocument(200, large))
    for (let number = 1; number <= 5; number += 1) await cache.obtain(`/${number}`, render)
    expect(cache.find('/1')).toBeUndefined()
    expect(cache.find('/5')).toBeDefined()
  })

  it('tries again after a render that failed', async () => {
    render.mockRejectedValueOnce(new Error('broken'))
    await expect(cache.obtain('/', render)).rejects.toThrow('broken')
    expect((await cache.obtain('/', render)).status).toBe(200)
  })
})
