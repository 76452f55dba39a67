import { messages } from '../../_content/messages'
import { organOf } from '../../_content/report-words'
import { languageTag } from '../../_content/language-tag'
import type { PublicOrganisation } from '../../../lib/organisations/public-queries'
import type { Locale } from '../../../lib/platform/locale'
import { publicAddress } from '../../../lib/platform/public-address'
import { urls } from '../../../lib/platform/urls'
import type { PublicIssue, PublicReport } from '../../../lib/reports/public-queries'

/** Facts in the words of schema.org. The text of the document stays in the language in which it was issued. */
type Facts = Record<string, unknown>

const DOCUMENT_LANGUAGE = languageTag.zh

export function siteFacts(locale: Locale, host: PublicOrganisation | null): Facts {
  const { common, public: { publication } } = messages(locale)
  const home = publicAddress(urls.home(), locale)
  const site: Facts = { '@type': 'WebSite', name: common.siteName, url: home, inLanguage: languageTag[locale] }
  if (!host) return site
  const provider: Facts = { '@type': 'GovernmentOrganization', name: host.name, ...(host.settings.address ? { address: host.settings.address } : {}) }
  return {
    '@graph': [
      { ...site, publisher: provider },
      {
        '@type': 'GovernmentService', name: publication.describe.service, provider, isAccessibleForFree: true,
        availableChannel: { '@type': 'ServiceChannel', serviceUrl: home, availableLanguage: Object.values(languageTag) },
      },
    ],
  }
}

export function reportFacts(locale: Locale, report: PublicReport): Facts {
  const page = publicAddress(urls.report(report.slug), locale)
  return {
    '@type': 'Report', '@id': page, url: page, headline: report.title, name: report.title, inLanguage: DOCUMENT_LANGUAGE,
    datePublished: report.sourcePublishedAt ?? report.publishedAt.toISOString(), image: publicAddress(urls.reportPreview(report.slug), locale),
    publisher: publisherOf(report), isAccessibleForFree: true, version: report.revision.number, ...commentAction(locale, report),
  }
}

export function issueFacts(locale: Locale, report: PublicReport, issue: PublicIssue, comments: number): Facts {
  const page = publicAddress(urls.issue(report.slug, issue.number), locale)
  return {
    '@type': 'Article', '@id': page, url: page, headline: issue.title, position: issue.number, inLanguage: DOCUMENT_LANGUAGE, commentCount: comments,
    datePublished: report.publishedAt.toISOString(), publisher: publisherOf(report), image: publicAddress(urls.issuePreview(report.slug, issue.number), locale),
    isPartOf: { '@type': 'Report', '@id': publicAddress(urls.report(report.slug), locale), name: report.title },
    ...commentAction(locale, report, [issue.number]),
  }
}

function publisherOf(report: PublicReport): Facts {
  const contact = { '@type': 'ContactPoint', contactType: 'public comment' }
  const points = [
    ...report.phones.map(({ number, hours }) => ({ ...contact, telephone: number, ...(hours ? { hoursAvailable: hours } : {}) })),
    ...report.emails.map((email) => ({ ...contact, email })),
  ]
  return { '@type': 'GovernmentOrganization', name: organOf(report), ...(points.length > 0 ? { contactPoint: points } : {}) }
}

/** Within the window, and before it: where and from when to when one can speak. */
function commentAction(locale: Locale, { slug, window }: PublicReport, numbers: string[] = []): Facts {
  if (!window.opensAt || !window.closesAt || window.status === 'closed') return {}
  return {
    potentialAction: {
      '@type': 'CommentAction', target: publicAddress(urls.comment(slug, numbers), locale), startTime: window.opensAt.toISOString(), endTime: window.closesAt.toISOString(),
    },
  }
}
