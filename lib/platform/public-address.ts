import { settings } from './env'
import type { Locale } from './locale'
import { localised } from './urls'

/** A path of the portal as the whole address under which anybody reaches it: for what leaves the site (feeds, calendars, QR codes, previews). */
export function publicAddress(path: string, locale: Locale): string {
  return `${settings().origin}${localised(path, locale)}`
}
