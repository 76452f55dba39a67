import { closingCalendar } from '../[locale]/(public)/_files/closing-calendar'
import { issuePreview, reportPreview, sitePreview } from '../[locale]/(public)/_files/previews'
import { qrPicture, qrDrawing } from '../[locale]/(public)/_files/qr-codes'
import { reportFeed } from '../[locale]/(public)/_files/report-feed'
import { robots } from '../[locale]/(public)/_files/robots'
import { siteFeed } from '../[locale]/(public)/_files/site-feed'
import { sitemap } from '../[locale]/(public)/_files/sitemap'
import type { PublicFile } from './public-file'

/** Every public document that is no page. */
export const publicFiles: readonly PublicFile[] = [
  siteFeed, reportFeed, closingCalendar, qrDrawing, qrPicture, sitePreview, reportPreview, issuePreview, sitemap, robots,
]
