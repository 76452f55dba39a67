/**
 * One value per process, whichever bundle asks first. The server and the framework each carry their own copy of this
 * code; a connection pool or a setting must nevertheless exist once.
 */
export function processWide<T>(name: string, create: () => T): T {
  const slot = Symbol.for(`huiyin.${name}`)
  const shared = globalThis as { [slot: symbol]: T | undefined }
  return (shared[slot] ??= create())
}

/** Puts a value in place of whatever was there; for start-up and tests. */
export function setProcessWide<T>(name: string, value: T | undefined): void {
  const shared = globalThis as { [slot: symbol]: T | undefined }
  shared[Symbol.for(`huiyin.${name}`)] = value
}
