import { log } from './log'

export type RecurringWork = {
  /** Starts no further round and waits for the one that runs. */
  stop(): Promise<void>
}

/**
 * Does a named piece of work again and again, `everyMs` after the last round ended: rounds never overlap, and one that
 * fails is logged and followed by the next. The first round begins at once.
 */
export function startRecurringWork({ name, everyMs, work }: { name: string; everyMs: number; work: () => Promise<unknown> }): RecurringWork {
  let stopped = false
  let wake = () => {}

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await work()
      } catch (error) {
        const { name: kind, code } = error as { name?: string; code?: string }
        log().error({ work: name, kind, code, stack: stackOf(error) }, 'recurring work failed')
      }
      if (!stopped) await pause()
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  const running = run()
  return {
    async stop() {
      stopped = true
      wake()
      await running
    },
  }
}

/** Where it failed, without the message: a database's message can quote a row. */
function stackOf(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return []
  return error.stack.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8).map((line) => line.trim())
}
