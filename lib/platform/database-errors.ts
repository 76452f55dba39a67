/**
 * What the database said no to, whichever way the statement came: through the models the driver's error is wrapped, a
 * statement of our own throws it as it is.
 */
type DatabaseError = { code?: unknown; originalCode?: unknown; originalMessage?: unknown; constraint?: unknown; message?: unknown; cause?: unknown; meta?: unknown }

const UNIQUE_VIOLATION = '23505'
const CHECK_VIOLATION = '23514'

/** Whether a unique key refused it; `name` narrows to a key or to one of its columns. */
export function isUniqueViolation(error: unknown, name?: string): boolean {
  return layersOf(error).some((layer) => layer.code === 'P2002' || layer.code === UNIQUE_VIOLATION || layer.originalCode === UNIQUE_VIOLATION) && mentions(error, name)
}

/** Whether the check constraint of this name refused it. */
export function isCheckViolation(error: unknown, name: string): boolean {
  return layersOf(error).some((layer) => layer.code === CHECK_VIOLATION || layer.originalCode === CHECK_VIOLATION) && mentions(error, name)
}

function mentions(error: unknown, name: string | undefined): boolean {
  if (name === undefined) return true
  return layersOf(error).some((layer) =>
    [layer.message, layer.originalMessage, layer.constraint].some((part) => JSON.stringify(part ?? '').includes(name)))
}

/** The error and everything it wraps. */
function layersOf(error: unknown): DatabaseError[] {
  const layers: DatabaseError[] = []
  const waiting: unknown[] = [error]
  while (waiting.length > 0 && layers.length < 10) {
    const next = waiting.shift()
    if (typeof next !== 'object' || next === null || layers.includes(next)) continue
    const layer = next as DatabaseError & { driverAdapterError?: unknown }
    layers.push(layer)
    waiting.push(layer.cause, layer.meta, layer.driverAdapterError)
  }
  return layers
}
