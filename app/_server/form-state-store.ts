import { randomUUID } from 'node:crypto'
import { processWide } from '../../lib/platform/process-wide'

const states = () => processWide('form-states', () => new Map<string, unknown>())

/**
 * Hands a state to the page that is rendered meanwhile, in memory: it is in no address, no cookie and no store, and gone
 * when the render ends. The id goes to the page in the header FORM_HEADER.
 */
export async function withFormState<T>(state: unknown, render: (id: string) => Promise<T>): Promise<T> {
  const id = randomUUID()
  states().set(id, state)
  try {
    return await render(id)
  } finally {
    states().delete(id)
  }
}

export function stateOfForm(id: string | null): unknown {
  return id === null ? null : (states().get(id) ?? null)
}
