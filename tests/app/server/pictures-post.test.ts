import { setTimeout as sleep } from 'node:timers/promises'
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BrokenBody, boundaryOf } from '../../../app/_server/http/multipart'
import { BodyTooLarge } from '../../../app/_server/http/read-body'
import { readFormWithPictures, type PicturesOptions } from '../../../app/_server/http/read-pictures'
import { Room } from '../../../app/_server/http/room'
import type { SentPictures } from '../../../app/_server/public-request'
import { PICTURE_LIMIT_BYTES, PICTURES_LIMIT } from '../../../lib/submissions/pictures'
import { startSite, type SiteInTest } from '../../support/site'

const MEGABYTE = 1024 * 1024

function formWith(files: number[], text = '积水。'): FormData {
  const form = new FormData()
  form.append('key', 'k')
  form.append('body-3', text)
  for (const [at, size] of files.entries()) form.append('pictures', new File([Buffer.alloc(size, at + 1)], `${at}.jpg`))
  form.append('note', 'after')
  return form
}

/** A request whose body comes in pieces, as from a connection. */
async function arriving(form: FormData, over: Partial<PicturesOptions> = {}, chunk = 64 * 1024, headers?: IncomingMessage['headers']) {
  const encoded = new Response(form)
  const boundary = boundaryOf(encoded.headers.get('content-type')!)!
  const body = Buffer.from(await encoded.arrayBuffer())
  const pieces = Array.from({ length: Math.ceil(body.length / chunk) }, (_, at) => body.subarray(at * chunk, (at + 1) * chunk))
  const stream = Readable.from(pieces) as unknown as IncomingMessage
  return readFormWithPictures(Object.assign(stream, { headers: headers ?? { 'content-length': String(body.length) } }), { boundary, wanted: true, room: new Room(100 * MEGABYTE), waitMs: 0, ...over })
}

describe('pictures with a form', () => {
  it('are read with its texts; where none is chosen there is none', async () => {
    const { fields, pictures } = await arriving(formWith([3, 5]))
    expect([fields.get('key'), fields.get('body-3'), fields.get('note')]).toEqual(['k', '积水。', 'after'])
    expect(pictures.files.map((file) => [file.length, file[0]])).toEqual([[3, 1], [5, 2]])
    expect((await arriving(formWith([]))).pictures).toEqual({ files: [], dropped: null })
  })

  it('that are too large together are dropped, and the texts before them are kept', async () => {
    const { fields, pictures } = await arriving(formWith(Array.from({ length: PICTURES_LIMIT + 1 }, () => PICTURE_LIMIT_BYTES)))
    expect(pictures).toEqual({ files: [], dropped: 'too_large' })
    expect(fields.get('body-3')).toBe('积水。')
  })

  it('that are not wanted are never held', async () => {
    const room = new Room(0)
    const { fields, pictures } = await arriving(formWith([8 * MEGABYTE]), { wanted: false, room })
    expect(pictures.dropped).toBe('too_large')
    expect(fields.get('body-3')).toBe('积水。')
  })

  it('take room in memory until they are let go of, and none where the reading fails', async () => {
    const room = new Room(20 * MEGABYTE)
    const form = await arriving(formWith([10 * MEGABYTE]), { room })
    expect(room.taken).toBeGreaterThan(8 * MEGABYTE)
    form.release()
    form.release()
    expect(room.taken).toBe(0)
    await expect(arriving(formWith([10 * MEGABYTE]), { room, boundary: 'another' })).rejects.toThrow(BrokenBody)
    expect(room.taken).toBe(0)
  })

  it('of many who send at once never take more than the room; whoever finds none keeps the text', async () => {
    const room = new Room(12 * MEGABYTE)
    let most = 0
    const answers = await Promise.all(Array.from({ length: 20 }, async () => {
      const form = await arriving(formWith([5 * MEGABYTE]), { room, waitMs: 60 })
      most = Math.max(most, room.taken)
      await sleep(20)
      form.release()
      return form
    }))
    expect(most).toBeLessThanOrEqual(12 * MEGABYTE)
    expect(room.taken).toBe(0)
    expect(answers.map(({ fields }) => fields.get('body-3'))).toEqual(Array.from({ length: 20 }, () => '积水。'))
    expect(new Set(answers.map(({ pictures }) => pictures.dropped))).toEqual(new Set([null, 'busy']))
  })

  it('of many who send at once all come, one after the other, where there is time to wait', async () => {
    const room = new Room(12 * MEGABYTE)
    const answers = await Promise.all(Array.from({ length: 20 }, async () => {
      const form = await arriving(formWith([5 * MEGABYTE]), { room, waitMs: 10_000 })
      form.release()
      return form.pictures.files.length
    }))
    expect(answers).toEqual(Array.from({ length: 20 }, () => 1))
    expect(room.taken).toBe(0)
  })

  it('whose length is not said are held up to the limit, and dropped beyond it', async () => {
    const room = new Room(100 * MEGABYTE)
    const send = (sizes: number[]) => arriving(formWith(sizes), { room }, 64 * 1024, {})
    const one = await send([2 * MEGABYTE])
    expect(one.pictures.files).toHaveLength(1)
    one.release()
    const six = await send(Array.from({ length: PICTURES_LIMIT + 1 }, () => PICTURE_LIMIT_BYTES))
    expect([six.pictures.dropped, six.fields.get('body-3')]).toEqual(['too_large', '积水。'])
  })

  it('wait for others to leave', async () => {
    const room = new Room(8 * MEGABYTE)
    const first = await arriving(formWith([8 * MEGABYTE]), { room })
    const second = arriving(formWith([8 * MEGABYTE]), { room, waitMs: 5000 })
    first.release()
    expect((await second).pictures.files).toHaveLength(1)
  })

  it('make no way for a text above the limit of every form', async () => {
    await expect(arriving(formWith([], 'x'.repeat(MEGABYTE + 1)))).rejects.toThrow(BodyTooLarge)
  })
})

describe('the server', () => {
  let site: SiteInTest
  let wanted = true
  const handled: { fields: URLSearchParams; pictures: SentPictures }[] = []
  const pattern = '/reports/:slug/comment'
  beforeAll(async () => {
    site = await startSite({
      pages: [{ pattern, cached: false, query: [] }],
      forms: [
        { method: 'POST', pattern, wantsPictures: async () => wanted, async handle(_request, fields, pictures) {
          handled.push({ fields, pictures })
          return { render: '/reports/a/comment', state: {}, status: fields.get('key') === 'busy' ? 503 : 201 }
        } },
        { method: 'POST', pattern: '/receipts', handle: async () => new Response('') },
      ],
    })
  })
  afterAll(() => site.close())
  const send = (path: string, body: FormData, headers: Record<string, string> = {}) => site.fetch(path, { method: 'POST', body, headers })

  it('hands pictures to the form that wants them', async () => {
    expect((await send('/reports/a/comment', formWith([2 * MEGABYTE, 7]))).status).toBe(201)
    expect(handled.at(-1)!.pictures.files.map(({ length }) => length)).toEqual([2 * MEGABYTE, 7])
  })

  it('takes them from no other site, and with no other form', async () => {
    expect((await send('/reports/a/comment', formWith([7]), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send('/receipts', formWith([7]))).status).toBe(415)
  })

  it('answers with what was typed where they are not wanted, or far too large', async () => {
    wanted = false
    expect((await send('/reports/a/comment', formWith([20 * MEGABYTE]))).status).toBe(201)
    expect(handled.at(-1)!.fields.get('body-3')).toBe('积水。')
    wanted = true
    expect((await send('/reports/a/comment', formWith([70 * MEGABYTE]))).status).toBe(201)
    expect(handled.at(-1)!).toMatchObject({ pictures: { files: [], dropped: 'too_large' } })
    expect(handled.at(-1)!.fields.get('body-3')).toBe('积水。')
  })

  it('refuses a broken body', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    for (const body of ['', 'x', '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\ncut']) {
      expect((await site.fetch('/reports/a/comment', { method: 'POST', body, headers })).status).toBe(400)
    }
  })

  it('shows the page of the form also where the form says that something is not available just now', async () => {
    const form = formWith([])
    form.set('key', 'busy')
    const response = await send('/reports/a/comment', form)
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('第')])
  })
})
