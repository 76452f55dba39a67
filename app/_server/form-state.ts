import { headers } from 'next/headers'
import { stateOfForm } from './form-state-store'
import { FORM_HEADER } from './public-request'

/** What the form handler gave this page to show; null when the page was simply opened. */
export async function formState<T>(): Promise<T | null> {
  return stateOfForm((await headers()).get(FORM_HEADER)) as T | null
}
