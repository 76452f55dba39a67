import { InvalidInput } from '../../../../lib/platform/errors'

/** A new password is typed twice, since nobody sees it. Throws InvalidInput repeatedPassword: passwords_differ. */
export function requireSame(password: string, repeated: string): void {
  if (password !== repeated) throw new InvalidInput([{ path: 'repeatedPassword', problem: 'passwords_differ' }])
}
