import { wordNumber } from '../number-formats'
import type { AbstractNumbering, Level, NumberingDefinitions } from './numbering-definitions'
import type { NumberingOf, Styles } from './styles'

type Counting = { values: (number | null)[]; starts: Map<number, number> }

/**
 * Counts as Word does, paragraph by paragraph in the order of the document, and gives the number a reader sees. Lists of one
 * definition go on counting together; a numbering that overrides a start begins anew the first time it is used.
 */
export class AutomaticNumbers {
  private readonly counts = new Map<AbstractNumbering, Counting>()
  private readonly used = new Set<number>()

  constructor(private readonly definitions: NumberingDefinitions, private readonly styles: Styles) {}

  /** The number in front of the next paragraph, with the space behind it; empty where it has none. */
  next(styleId: string | null, own: NumberingOf): string {
    const byStyle = this.styles.numbering(styleId)
    const numberingId = own.numberingId ?? byStyle.numberingId
    if (!numberingId || numberingId < 0) return ''
    const numbering = this.definitions.numberings.get(numberingId)
    const abstract = this.abstractOf(numberingId)
    if (!numbering || !abstract) return ''
    const isByStyle = own.numberingId === null || own.numberingId === byStyle.numberingId
    const at = own.level ?? levelOfStyle(abstract, byStyle.styles) ?? (isByStyle ? byStyle.level : null) ?? 0
    const levelAt = (index: number) => numbering.levels.get(index) ?? abstract.levels.get(index)
    const level = levelAt(at)
    if (!level || at > 8) return ''
    const counting = this.countingOf(numberingId, abstract, numbering.starts)
    const startOf = (index: number) => counting.starts.get(index) ?? levelAt(index)?.start ?? 1
    const before = counting.values[at] ?? null
    counting.values[at] = before === null ? startOf(at) : before + 1
    for (let deeper = at + 1; deeper <= 8; deeper++) if (restarts(levelAt(deeper), at)) counting.values[deeper] = null
    return shown(level, (index) => counting.values[index] ?? startOf(index), levelAt)
  }

  private countingOf(numberingId: number, abstract: AbstractNumbering, starts: Map<number, number>): Counting {
    const counting = this.counts.get(abstract) ?? { values: [], starts: new Map<number, number>() }
    this.counts.set(abstract, counting)
    if (this.used.has(numberingId)) return counting
    this.used.add(numberingId)
    for (const [level, start] of starts) {
      counting.starts.set(level, start)
      counting.values[level] = null
    }
    return counting
  }

  /** A definition may only point to a style of lists, whose numbering holds the real one. */
  private abstractOf(numberingId: number): AbstractNumbering | null {
    const abstract = this.definitions.abstracts.get(this.definitions.numberings.get(numberingId)?.abstractId ?? '')
    if (!abstract?.link) return abstract ?? null
    const linked = [...this.definitions.abstracts.values()].find(({ linkedStyle }) => linkedStyle === abstract.link)
    const target = this.styles.numbering(abstract.link).numberingId
    return linked ?? this.definitions.abstracts.get(this.definitions.numberings.get(target ?? -1)?.abstractId ?? '') ?? abstract
  }
}

function levelOfStyle(abstract: AbstractNumbering, styles: string[]): number | null {
  for (const styleId of styles) {
    for (const [index, level] of abstract.levels) if (level.styleId === styleId) return index
  }
  return null
}

function restarts(deeper: Level | undefined, at: number): boolean {
  if (!deeper || deeper.restartAfter === null) return true
  return deeper.restartAfter > 0 && at <= deeper.restartAfter - 1
}

function shown(level: Level, valueAt: (index: number) => number, levelAt: (index: number) => Level | undefined): string {
  if (level.format === 'bullet' || level.isHidden) return ''
  const number = level.text.replace(/%([1-9])/g, (_, one: string) => {
    const index = Number(one) - 1
    return wordNumber(level.isLegal ? 'decimal' : (levelAt(index)?.format ?? 'decimal'), valueAt(index))
  })
  return number && number + spaceBehind(number, level.suffix)
}

const WIDE_SIGN = /[\u2460-\u24ff\u2776-\u2793\u2e80-\uffef]$/

/** A tab stop behind a wide sign such as 、 or ① is white that belongs to the sign already. */
function spaceBehind(number: string, suffix: string): string {
  if (suffix === 'nothing') return ''
  return suffix === 'tab' && WIDE_SIGN.test(number) ? '' : ' '
}
