/** So many bytes of memory for a purpose, shared by all who come; whoever finds no room waits a while for others to leave. */
export class Room {
  #taken = 0
  #waiting: (() => void)[] = []

  constructor(readonly bytes: number) {}

  get taken(): number {
    return this.#taken
  }

  /** False where there was no room within `waitMs`: nothing was taken then. */
  async take(bytes: number, waitMs: number): Promise<boolean> {
    const until = Date.now() + waitMs
    while (this.#taken + bytes > this.bytes) {
      const left = until - Date.now()
      if (left <= 0) return false
      await this.#left(left)
    }
    this.#taken += bytes
    return true
  }

  give(bytes: number): void {
    this.#taken -= bytes
    for (const wake of this.#waiting.splice(0)) wake()
  }

  #left(limitMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limitMs)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}
