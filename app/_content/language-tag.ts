import type { Localised } from '../../lib/platform/locale'

/** How pages and documents name their language (RFC 5646). */
export const languageTag: Localised<string> = { zh: 'zh-CN', en: 'en' }
