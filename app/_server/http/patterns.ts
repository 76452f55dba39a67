/** A path with named parts (`/reports/:slug`) as a test of paths. Parts match one segment; malformed encodings match nothing. */
export function compilePattern(pattern: string): (path: string) => Record<string, string> | null {
  const names: string[] = []
  const source = pattern.split('/').map((part) => {
    if (!part.startsWith(':')) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    names.push(part.slice(1))
    return '([^/]+)'
  }).join('/')
  const expression = new RegExp(`^${source}$`)
  return (path) => {
    const match = expression.exec(path)
    if (!match) return null
    try {
      return Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]))
    } catch {
      return null
    }
  }
}

/** The path of a pattern with these parts in it, encoded in the one way that this site writes them. */
export function withParams(pattern: string, params: Record<string, string>): string {
  return pattern.split('/').map((part) => (part.startsWith(':') ? encodeURIComponent(params[part.slice(1)] ?? '') : part)).join('/')
}

export type Compiled<T> = { entry: T; match: (path: string) => Record<string, string> | null }

export function compileAll<T extends { pattern: string }>(entries: readonly T[]): Compiled<T>[] {
  return entries.map((entry) => ({ entry, match: compilePattern(entry.pattern) }))
}

export function findMatch<T>(compiled: readonly Compiled<T>[], path: string): { entry: T; params: Record<string, string> } | null {
  for (const { entry, match } of compiled) {
    const params = match(path)
    if (params) return { entry, params }
  }
  return null
}
