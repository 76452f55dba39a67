/**
 * What may be logged of an unexpected error: its kind, its code and where it was thrown. Never the message: a database's
 * message can quote a row, a parser's what somebody typed.
 */
export function errorFacts(error: unknown): { kind: string; code?: string; stack: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, stack: [] }
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8)
  return { kind: error.name, ...(code || digest ? { code: String(code ?? digest) } : {}), stack: stack.map((line) => line.trim()) }
}
