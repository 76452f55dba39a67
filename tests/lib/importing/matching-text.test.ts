import { expect, test } from 'vitest'
import { fieldValue, matchingText, trimmed } from '../../../lib/importing/matching-text'

test('what looks alike matches alike', () => {
  expect(matchingText('１２．（公开期限）：Ａ—Ｂ～Ｃ\u3000整改\u00a0情况').text).toBe('12.(公开期限):A-B~C 整改 情况')
  expect(matchingText('發佈時間：聯繫電話').text).toBe('发布时间:联系电话')
  expect(matchingText('2024年⽉').text).toBe('2024年月')
})

test('the way back leads to the words of the document, also past characters without width', () => {
  const matching = matchingText('公\u200b开：（２０２４）年')
  const at = matching.text.indexOf('2024')
  expect(matching.text).toBe('公开:(2024)年')
  expect(matching.verbatim(at, at + 4)).toBe('２０２４')
  expect(matching.verbatim(0, 2)).toBe('公\u200b开')
  expect(matching.verbatim(8)).toBe('）年')
})

test('a passage is trimmed at its ends only; a field loses what nobody can see', () => {
  expect(trimmed('　\u200b整改　情\u200b况 \u2028')).toBe('整改　情\u200b况')
  expect(fieldValue(' 水\u200b利局　')).toBe('水利局')
})
