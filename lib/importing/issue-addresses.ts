import type { ParsedIssue } from './schema'

type NumberedIssue = Pick<ParsedIssue, 'number' | 'section'>

/**
 * A unique address for each issue: its printed number where the report uses it once (12), else with the ordinal of its section (2-1), and
 * where a section prints a number twice, with a letter from the second on (3b). Safe in a URL, and the same whenever the report is the same.
 */
export function issueAddresses(issues: NumberedIssue[]): string[] {
  const sections = [...new Set(issues.map(({ section }) => section))]
  const uses = new Map<string, number>()
  for (const { number } of issues) uses.set(urlSafe(number), (uses.get(urlSafe(number)) ?? 0) + 1)
  const wanted = issues.map(({ number, section }) => {
    const own = urlSafe(number)
    return sections.length === 1 || uses.get(own) === 1 ? own : `${sections.indexOf(section) + 1}-${own}`
  })
  const taken = new Set<string>()
  return wanted.map((address) => {
    let free = address
    for (let copy = 2; taken.has(free); copy++) free = address + letters(copy)
    taken.add(free)
    return free
  })
}

/** A number of several levels keeps them (2.3); whatever has no place in an address becomes a dash. */
function urlSafe(number: string): string {
  return number.replace(/[^\dA-Za-z.-]+/g, '-') || '0'
}

/** b for the second, z for the 26th, then aa, ab. */
function letters(copy: number): string {
  const digit = String.fromCharCode(96 + (((copy - 1) % 26) + 1))
  return copy <= 26 ? digit : letters(Math.floor((copy - 1) / 26)) + digit
}
