import { describe, expect, it } from 'vitest'
import { chosenRedactions } from '../../../app/[locale]/admin/(desk)/cases/[commentId]/chosen-redactions'
import { InvalidInput } from '../../../lib/platform/errors'

describe('what a moderator chose to hide', () => {
  it('is the ticked pieces by their place and each typed word wherever it stands', () => {
    expect(chosenRedactions('老王说老王', ['0-1'], ' 老王 \r\n\r\n说')).toEqual([{ start: 0, end: 1 }, { start: 0, end: 2 }, { start: 3, end: 5 }, { start: 2, end: 3 }])
  })

  it('is refused as a whole where a typed word does not occur: nothing stays public that was meant to be hidden', () => {
    expect(() => chosenRedactions('老王说', ['0-1'], '老李')).toThrow(InvalidInput)
  })

  it('ignores what is no place', () => {
    expect(chosenRedactions('老王', ['x', '1', '-1-2', ''], '')).toEqual([])
  })
})
