type Waiting = { bytes: number; enter(): void }

/** So many bytes of memory for a purpose, shared by all who come. Who finds no room waits for others to leave, and whoever came first enters first. */
export class Room {
  #taken = 0
  #waiting: Waiting[] = []

  constructor(readonly bytes: number) {}

  get taken(): number {
    return this.#taken
  }

  /** All that one needs at once: with parts of it, many could wait for each other and none be done. False where there was no room within `waitMs`. */
  async take(bytes: number, waitMs: number): Promise<boolean> {
    if (bytes > this.bytes) return false
    return new Promise((resolve) => {
      const one: Waiting = { bytes, enter: () => {
        clearTimeout(limit)
        this.#taken += bytes
        resolve(true)
      } }
      const limit = setTimeout(() => {
        this.#waiting = this.#waiting.filter((other) => other !== one)
        resolve(false)
        this.#letIn()
      }, waitMs)
      this.#waiting.push(one)
      this.#letIn()
    })
  }

  give(bytes: number): void {
    this.#taken -= bytes
    this.#letIn()
  }

  #letIn(): void {
    while (this.#waiting[0] && this.#taken + this.#waiting[0].bytes <= this.bytes) this.#waiting.shift()!.enter()
  }
}
