import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { commentForm } from '../../../app/[locale]/(public)/reports/[slug]/comment/form-handler'
import type { CommentState } from '../../../app/[locale]/(public)/reports/[slug]/comment/comment-state'
import { problemWords } from '../../../app/[locale]/(public)/reports/[slug]/comment/problem-words'
import { noPictures, type FormRender, type PublicRequest, type SentPictures } from '../../../app/_server/public-request'
import { PICTURES_LIMIT } from '../../../lib/submissions/pictures'
import { useTestDatabase } from '../../support/database'
import { citizenContext, makeReport } from '../../support/factories'
import { ownerPrisma } from '../../support/owner'
import { letTakePictures, photo } from '../../support/pictures'

useTestDatabase()

const BODY = '雨后仍有积水。'
let jpeg: Buffer
let taking: string
let refusing: string
beforeAll(async () => {
  jpeg = await photo()
  taking = (await makeReport()).report.slug
  refusing = (await makeReport()).report.slug
  await letTakePictures(taking)
})

const requestTo = (slug: string): PublicRequest => ({
  ctx: citizenContext(), path: `/reports/${slug}/comment`, locale: 'zh', params: { slug }, query: new URLSearchParams(), view: 'standard', headers: {}, peerAddress: '127.0.0.1',
})

async function post(slug: string, pictures: SentPictures, over: Record<string, string> = {}): Promise<{ status: number; state: CommentState }> {
  const fields = new URLSearchParams({ key: randomUUID(), step: 'review', go: 'send', issue: '1', 'stance-1': 'information', 'body-1': BODY, identity: 'anonymous', ...over })
  const { status, state } = await commentForm.handle(requestTo(slug), fields, pictures) as FormRender
  return { status, state: state as CommentState }
}

const received = () => ownerPrisma().submission.count()
const files = (...of: Uint8Array[]): SentPictures => ({ files: of, dropped: null })

/** The page comes back with everything typed, says what is wrong, and that pictures have to be chosen again. */
async function expectKept(answer: Promise<{ status: number; state: CommentState }>, status: number, words: string[]): Promise<void> {
  const before = await received()
  const { status: got, state } = await answer
  if (state.kind !== 'form') throw new Error(state.kind)
  expect(got).toBe(status)
  expect(state).toMatchObject({ step: 'review', picturesAgain: true })
  expect(state.form.said.get('1')!.body).toBe(BODY)
  expect(state.problems.map((problem) => problemWords('zh', problem))).toEqual(words)
  expect(await received()).toBe(before)
}

describe('a report that takes pictures', () => {
  it('wants them; another one, and an address without a report, do not', async () => {
    expect(await Promise.all([taking, refusing, 'nowhere', '\0'].map((slug) => commentForm.wantsPictures!(requestTo(slug))))).toEqual([true, false, false, false])
  })

  it('takes them, says how many came, and the same sending again is the same submission', async () => {
    const key = randomUUID()
    const first = await post(taking, files(jpeg, jpeg), { key })
    expect(first).toMatchObject({ status: 201, state: { kind: 'received', pictures: 2 } })
    expect(await post(taking, files(jpeg, jpeg), { key })).toEqual(first)
    expect(await post(taking, noPictures, { key })).toMatchObject({ status: 409, state: { kind: 'refused', refusal: { reason: 'key_reused_with_other_content' } } })
  })

  it('names each picture that is wrong by its place', async () => {
    const text = Buffer.from('no picture')
    const large = new Uint8Array(12 * 1024 * 1024 + 1)
    await expectKept(post(taking, files(jpeg, text, large)), 400, ['第 2 张不是可以使用的 JPEG 或 PNG 照片，请换一张', '第 3 张照片太大了，不能超过 12 MB'])
    await expectKept(post(taking, files(...Array.from({ length: PICTURES_LIMIT + 1 }, () => jpeg))), 400, ['照片选得太多了，最多 5 张'])
    await expectKept(post(taking, { files: [], dropped: 'too_large' }), 400, ['照片加起来太大了，最多 5 张，每张不超过 12 MB'])
  })

  it('says to wait where too many are being sent, and keeps the text', async () => {
    await expectKept(post(taking, { files: [], dropped: 'busy' }), 503, [])
    expect((await post(taking, { files: [], dropped: 'busy' })).state).toMatchObject({ notice: { reason: 'pictures_busy' } })
  })

  it('sends nothing where a browser gave the names of pictures without the pictures', async () => {
    await expectKept(post(taking, noPictures, { pictures: 'IMG_1.jpg' }), 200, [])
    expect((await post(taking, noPictures, { pictures: '' })).status).toBe(201)
  })

  it('remembers over a step back that pictures were chosen', async () => {
    const { state } = await post(taking, noPictures, { go: 'who', pictures: 'IMG_1.jpg' })
    expect(state).toMatchObject({ step: 'who', picturesAgain: true })
  })
})

it('a report that takes no pictures refuses them and keeps the text; the text alone can then be sent', async () => {
  const words = ['这份通报只收文字，不收照片。您写的意见可以直接发送']
  await expectKept(post(refusing, files(jpeg)), 400, words)
  await expectKept(post(refusing, { files: [], dropped: 'too_large' }), 400, words)
  expect((await post(refusing, noPictures)).status).toBe(201)
})
