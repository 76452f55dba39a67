import { messages } from '../../../_content/messages'
import { organOf, windowDays } from '../../../_content/report-words'
import type { PublicFile } from '../../../_server/public-file'
import { findHostOrganisation } from '../../../../lib/organisations/public-queries'
import type { Locale } from '../../../../lib/platform/locale'
import { urls } from '../../../../lib/platform/urls'
import { findPublishedReport } from '../../../../lib/reports/public-queries'
import { slugSchema } from '../../../../lib/reports/schema'
import { previewPicture } from './preview-picture'

const picture = { type: 'image/png', perLanguage: true, shownElsewhere: true } as const

function siteLine(locale: Locale): string {
  const { common } = messages(locale)
  return `${common.siteName}${common.dot}${common.motto}`
}

/** What a link to the site shows where it is passed on. */
export const sitePreview: PublicFile = {
  ...picture,
  pattern: urls.sitePreview(),
  async make(ctx, _params, locale) {
    const { common, public: { publication } } = messages(locale)
    const host = await findHostOrganisation(ctx)
    return previewPicture({ head: common.siteName, title: publication.preview.site, below: host?.name ?? common.motto, site: common.motto })
  },
}

/** What a link to a report shows: the body's name over the red rule, the title, the window. */
export const reportPreview: PublicFile = {
  ...picture,
  pattern: urls.reportPreview(':slug'),
  async make(ctx, { slug }, locale) {
    const report = slugSchema.safeParse(slug).success ? await findPublishedReport(ctx, { slug: slug! }) : null
    if (!report) return null
    return previewPicture({ head: organOf(report), title: report.title, below: windowDays(locale, report.window), site: siteLine(locale) })
  },
}

/** The same for one issue. */
export const issuePreview: PublicFile = {
  ...picture,
  pattern: '/reports/:slug/issues/:number/preview.png',
  async make(ctx, { slug, number = '' }, locale) {
    const report = slugSchema.safeParse(slug).success ? await findPublishedReport(ctx, { slug: slug! }) : null
    const issue = report?.issues.find((each) => each.number === number)
    if (!report || !issue) return null
    const { preview } = messages(locale).public.publication
    return previewPicture({
      head: organOf(report), above: preview.issue(number), title: issue.title, below: windowDays(locale, report.window), site: siteLine(locale),
    })
  },
}
