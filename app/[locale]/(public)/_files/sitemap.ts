import type { PublicFile } from '../../../_server/public-file'
import { listPublicChanges } from '../../../../lib/ledger/public-changes'
import { listOrganisations } from '../../../../lib/organisations/public-queries'
import { locales } from '../../../../lib/platform/locale'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import { languageTag } from '../../../_content/language-tag'
import { element, XML_DECLARATION } from './xml'

/** What the protocol allows in one file; the pages of the oldest issues are the first to be left out. */
const ADDRESSES_LIMIT = 50_000

type Entry = { path: string; changedAt: Date | null }

/** Every public page in every language, with when what it says last changed (sitemaps.org, 0.9). */
export const sitemap: PublicFile = {
  pattern: urls.sitemap(),
  type: 'application/xml; charset=utf-8',
  perLanguage: false,
  async make(ctx) {
    const [reports, organisations] = await Promise.all([listPublicChanges(ctx), listOrganisations(ctx)])
    const latest = reports.reduce<Date | null>((most, { changedAt }) => (most && most > changedAt ? most : changedAt), null)
    const entries: Entry[] = [
      { path: urls.home(), changedAt: latest },
      ...reports.map(({ slug, changedAt }) => ({ path: urls.report(slug), changedAt })),
      ...organisations.map(({ slug }) => ({ path: urls.organisation(slug), changedAt: null })),
      ...[urls.about(), urls.privacy(), urls.accessibility(), urls.siteMap()].map((path) => ({ path, changedAt: null })),
      ...reports.flatMap(({ slug, issues }) => issues.map(({ number, changedAt }) => ({ path: urls.issue(slug, number), changedAt }))),
    ]
    const addresses = entries.slice(0, Math.floor(ADDRESSES_LIMIT / locales.length)).flatMap(addressesOf)
    return XML_DECLARATION + element('urlset', { 'xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, ...addresses)
  },
}

/** One page in every language, each of which names all of them. */
function addressesOf({ path, changedAt }: Entry): string[] {
  const alternates = locales.map((locale) => element('xhtml:link', { rel: 'alternate', hreflang: languageTag[locale], href: publicAddress(path, locale) }))
  return locales.map((locale) => element('url', {},
    element('loc', {}, publicAddress(path, locale)), ...(changedAt ? [element('lastmod', {}, changedAt.toISOString())] : []), ...alternates))
}
