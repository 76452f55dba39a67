import { describe, expect, it } from 'vitest'
import { previewDrawing, previewPicture, type Preview } from '../../../../app/[locale]/(public)/_files/preview-picture'
import { outlinesFor } from '../../../../app/[locale]/(public)/_files/typeface'

const preview: Preview = { head: '江澜市水务局', title: '关于城市内涝防治整改进展情况的通报', below: '公开期限 2026年7月18日—8月8日', site: '回音' }

describe('a preview', () => {
  it('is drawn as outlines: no text that a machine would need a typeface for', async () => {
    const drawing = await previewDrawing(preview)
    expect(drawing).not.toContain('<text')
    expect(drawing).not.toMatch(/NaN|undefined/)
    expect(drawing.match(/<path /g)!.length).toBeGreaterThanOrEqual(4)
  })

  it('is drawn once for the same words, however many ask at once', async () => {
    const [one, other] = await Promise.all([previewPicture(preview), previewPicture({ ...preview })])
    expect(other).toBe(one)
    expect(await previewPicture(preview)).toBe(one)
  })

  it('shows a sign in the place of a character that the typeface has not', async () => {
    const type = await outlinesFor(['龘🎉〓'])
    expect(type.path('🎉', 0, 0, 20)).toBe(type.path('〓', 0, 0, 20))
    expect(type.path('市', 0, 0, 20)).toBe(type.path('〓', 0, 0, 20))
    expect(type.path('龘', 0, 0, 20)).not.toBe(type.path('〓', 0, 0, 20))
  })

  it('finds room for the longest title', async () => {
    expect(await previewDrawing({ ...preview, above: '第 12 个问题', title: '关于排水设施管护责任落实不到位的问题，'.repeat(20) })).toContain('</svg>')
  })
})
