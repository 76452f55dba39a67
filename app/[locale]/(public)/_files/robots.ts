import type { PublicFile } from '../../../_server/public-file'
import { defaultLocale, locales } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { localised, urls } from '../../../../lib/platform/urls'

/** What is public may be found (RFC 9309). The form and the receipt carry nothing to find; the desk is for staff. */
export const robots: PublicFile = {
  pattern: urls.robots(),
  type: 'text/plain; charset=utf-8',
  perLanguage: false,
  make: async () => [
    'User-agent: *',
    ...locales.map((locale) => `Disallow: ${localised(urls.admin(), locale)}`),
    'Disallow: /*/comment',
    'Disallow: /api/',
    'Allow: /',
    '',
    `Sitemap: ${publicAddress(urls.sitemap(), defaultLocale)}`,
    '',
  ].join('\n'),
}
