import { isOn, readXml, wholeNumber } from './xml'

export type Level = {
  start: number
  format: string
  /** `第%1条`, `%1.%2`: what the number looks like. */
  text: string
  /** All numbers of this level in digits. */
  isLegal: boolean
  /** 1-based level after which counting begins anew; 0 never; null after every level above. */
  restartAfter: number | null
  suffix: string
  styleId: string | null
  isHidden: boolean
}

export type AbstractNumbering = { levels: Map<number, Level>; link: string | null; linkedStyle: string | null }
export type Numbering = { abstractId: string; starts: Map<number, number>; levels: Map<number, Level> }
export type NumberingDefinitions = { abstracts: Map<string, AbstractNumbering>; numberings: Map<number, Numbering> }

/** numbering.xml as it stands. */
export function readNumbering(part: Uint8Array | null): NumberingDefinitions {
  const abstracts = new Map<string, AbstractNumbering>()
  const numberings = new Map<number, Numbering>()
  let abstract: AbstractNumbering | null = null
  let numbering: Numbering | null = null
  let overridden = 0
  let level: Level | null = null
  if (!part) return { abstracts, numberings }
  readXml(part, {
    open: (element) => {
      const { name, attributes } = element
      const value = attributes['w:val']
      if (name === 'w:abstractNum') abstracts.set(attributes['w:abstractNumId'] ?? '', (abstract = { levels: new Map(), link: null, linkedStyle: null }))
      else if (name === 'w:numStyleLink' && abstract) abstract.link = value ?? null
      else if (name === 'w:styleLink' && abstract) abstract.linkedStyle = value ?? null
      else if (name === 'w:num') numberings.set(wholeNumber(attributes['w:numId']) ?? -1, (numbering = { abstractId: '', starts: new Map(), levels: new Map() }))
      else if (name === 'w:abstractNumId' && numbering) numbering.abstractId = value ?? ''
      else if (name === 'w:lvlOverride') overridden = wholeNumber(attributes['w:ilvl']) ?? 0
      else if (name === 'w:startOverride' && numbering) numbering.starts.set(overridden, wholeNumber(value) ?? 1)
      else if (name === 'w:lvl') (numbering ?? abstract)?.levels.set(wholeNumber(attributes['w:ilvl']) ?? 0, (level = newLevel()))
      else if (level) readLevel(level, element.name, value, isOn(element))
    },
    close: (name) => {
      if (name === 'w:abstractNum') abstract = null
      if (name === 'w:num') numbering = null
      if (name === 'w:lvl') level = null
    },
  })
  return { abstracts, numberings }
}

function newLevel(): Level {
  return { start: 0, format: 'decimal', text: '', isLegal: false, restartAfter: null, suffix: 'tab', styleId: null, isHidden: false }
}

function readLevel(level: Level, name: string, value: string | undefined, on: boolean): void {
  if (name === 'w:start') level.start = wholeNumber(value) ?? 0
  if (name === 'w:numFmt' && value !== 'custom') level.format = value ?? 'decimal'
  if (name === 'w:lvlText') level.text = value ?? ''
  if (name === 'w:isLgl') level.isLegal = on
  if (name === 'w:lvlRestart') level.restartAfter = wholeNumber(value)
  if (name === 'w:suff') level.suffix = value ?? 'tab'
  if (name === 'w:pStyle') level.styleId = value ?? null
  if (name === 'w:vanish') level.isHidden = on
}
