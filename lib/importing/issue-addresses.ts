import type { ParsedIssue } from './schema'

/**
 * The address of each issue, unique in its report and stable: its printed number where nothing else bears it, else the ordinal of its
 * section before it ("2-1"), and a letter behind a number that one section prints twice ("3b").
 */
export function issueAddresses(issues: Pick<ParsedIssue, 'number' | 'section'>[]): string[] {
  const sections = [...new Set(issues.map(({ section }) => section))]
  const count = new Map<string, number>()
  for (const { number } of issues) count.set(number, (count.get(number) ?? 0) + 1)
  const taken = new Set<string>()
  return issues.map(({ number, section }) => {
    const plain = (count.get(number) ?? 0) > 1 && sections.length > 1 ? `${sections.indexOf(section) + 1}-${number || '0'}` : number || '0'
    let address = plain
    for (let letter = 1; taken.has(address); letter++) address = `${plain}${String.fromCharCode(97 + (letter % 26))}${letter >= 26 ? Math.floor(letter / 26) : ''}`
    taken.add(address)
    return address
  })
}
