import type { Locale } from '../../lib/platform/locale'
import { figure } from './dates'

/** How large a file is, in the unit people know: 820 KB, 1.4 MB. */
export function fileSize(locale: Locale, bytes: number): string {
  if (bytes < 1024 * 1024) return `${figure(locale, Math.max(1, Math.round(bytes / 1024)))} KB`
  return `${figure(locale, Math.round(bytes / 1024 / 102.4) / 10)} MB`
}
