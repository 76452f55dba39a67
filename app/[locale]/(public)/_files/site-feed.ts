import { messages } from '../../../_content/messages'
import type { PublicFile } from '../../../_server/public-file'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import { publicAddress } from '../../../../lib/platform/public-address'
import { urls } from '../../../../lib/platform/urls'
import { listPublishedReports } from '../../../../lib/reports/public-queries'
import { atomFeed } from './atom'
import { urn, uuidOfName } from './entry-ids'
import { languageTag } from '../../../_content/language-tag'
import { reportEntries } from './report-entries'

const REPORTS_IN_THE_FEED = 30

/** The site's feed: reports as they are published, and their windows as they open and close. */
export const siteFeed: PublicFile = {
  pattern: urls.siteFeed(),
  type: 'application/atom+xml; charset=utf-8',
  perLanguage: true,
  async make(ctx, _params, locale) {
    const [{ reports }, host] = await Promise.all([listPublishedReports(ctx, { limit: REPORTS_IN_THE_FEED }), findHostOrganisation(ctx)])
    const { common, public: { publication } } = messages(locale)
    return atomFeed({
      id: urn(uuidOfName(`huiyin feed ${host?.slug ?? ''} ${locale}`)),
      title: publication.feed.site(common.siteName),
      self: publicAddress(urls.siteFeed(), locale), page: publicAddress(urls.home(), locale), language: languageTag[locale],
      author: host?.name ?? common.siteName,
      since: new Date(0),
      entries: reports.flatMap((report) => reportEntries(locale, report, ctx.at)),
    })
  },
}
