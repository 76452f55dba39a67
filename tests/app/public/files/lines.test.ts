import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { calendarInstant, calendarLines, calendarText } from '../../../../app/[locale]/(public)/_files/calendar-lines'
import { uuidOfName } from '../../../../app/[locale]/(public)/_files/entry-ids'
import { setLines } from '../../../../app/[locale]/(public)/_files/set-lines'
import { element, xmlText } from '../../../../app/[locale]/(public)/_files/xml'

describe('a calendar (RFC 5545)', () => {
  it('has no line over 75 octets, cuts no character, and is the same once unfolded', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = `SUMMARY:${calendarText(text)}`
      const sent = calendarLines([line])
      const physical = sent.split('\r\n')
      expect(physical.pop()).toBe('')
      for (const each of physical) {
        expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75)
        expect(Buffer.from(each).toString()).toBe(each)
      }
      expect(sent.replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
    }))
  })

  it('escapes what would end a value, and keeps line breaks as its own', () => {
    expect(calendarText('一,二;三\\四\r\n五\u0000')).toBe('一\\,二\\;三\\\\四\\n五')
  })

  it('writes instants in UTC', () => {
    expect(calendarInstant(new Date('2026-08-09T00:00:00+08:00'))).toBe('20260808T160000Z')
  })
})

describe('XML', () => {
  it('holds no character that a reader refuses', () => {
    expect(xmlText('a<b>&"\u0000\u000b\ud800\uffff')).toBe('a&lt;b&gt;&amp;&quot;\ufffd\ufffd\ufffd\ufffd')
  })

  it('escapes attributes', () => {
    expect(element('link', { href: 'https://x/?a=1&b="2"' })).toBe('<link href="https://x/?a=1&amp;b=&quot;2&quot;"/>')
  })
})

describe('the identifier of a name', () => {
  it('is the version 5 of RFC 9562', () => {
    expect(uuidOfName('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  })
})

describe('lines of a picture', () => {
  const width = (text: string) => Array.from(text).length

  it('break between words and never begin with closing punctuation', () => {
    const lines = setLines('关于城市内涝防治专项检查整改进展情况的通报，以及“后续安排”。', 12, 9, width)
    for (const line of lines) {
      expect(width(line)).toBeLessThanOrEqual(12)
      expect(line).not.toMatch(/^[，。”]/)
      expect(line).not.toMatch(/“$/)
    }
    expect(lines.join('')).toBe('关于城市内涝防治专项检查整改进展情况的通报，以及“后续安排”。')
  })

  it('end in an ellipsis where there is no room for all of them', () => {
    const lines = setLines('一'.repeat(50), 10, 2, width)
    expect(lines).toEqual(['一'.repeat(10), `${'一'.repeat(9)}…`])
  })

  it('break a word that is wider than a line', () => {
    expect(setLines('abcdefghijkl', 5, 9, width)).toEqual(['abcde', 'fghij', 'kl'])
  })
})
