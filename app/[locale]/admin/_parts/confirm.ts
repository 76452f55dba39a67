import { InvalidInput } from '../../../../lib/platform/errors'
import { textOf } from '../../../_server/run-action'

/** What cannot be undone is done only with the box ticked that says so, with or without script. */
export function requireConfirmed(form: FormData): void {
  if (textOf(form, 'confirm') !== 'yes') throw new InvalidInput([{ path: 'confirm', problem: 'not_confirmed' }])
}
