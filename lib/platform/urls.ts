import { defaultLocale, type Locale } from './locale'

/** Every address of the portal is built here; Chinese has no prefix, English has `/en`. */
export function localised(path: string, locale: Locale): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

/** The address with those of its query's parts that are set. */
function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const set = Object.entries(query).filter((part): part is [string, string] => Boolean(part[1]))
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`
}

export const urls = {
  home: () => '/',
  report: (slug: string) => `/reports/${slug}`,
  issueAnchor: (number: string) => `issue-${number}`,
  issueInReport: (slug: string, number: string) => `/reports/${slug}#issue-${encodeURIComponent(number)}`,
  issue: (slug: string, number: string) => `/reports/${slug}/issues/${encodeURIComponent(number)}`,
  comment: (slug: string, numbers: string[] = []) =>
    `/reports/${slug}/comment${numbers.length > 0 ? `?${numbers.map((number) => `issue=${encodeURIComponent(number)}`).join('&')}` : ''}`,
  organisation: (slug: string) => `/organisations/${slug}`,
  printEdition: (slug: string) => `/reports/${slug}/print`,
  poster: (slug: string) => `/reports/${slug}/poster`,
  qrCode: (slug: string, format: 'svg' | 'png') => `/reports/${slug}/qr.${format}`,
  reportFeed: (slug: string) => `/reports/${slug}/feed.atom`,
  closingCalendar: (slug: string) => `/reports/${slug}/closing.ics`,
  reportPreview: (slug: string) => `/reports/${slug}/preview.png`,
  issuePreview: (slug: string, number: string) => `/reports/${slug}/issues/${encodeURIComponent(number)}/preview.png`,
  sitePreview: () => '/preview.png',
  siteFeed: () => '/feed.atom',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  revisions: (slug: string) => `/reports/${slug}/revisions`,
  revision: (slug: string, number: number) => `/reports/${slug}/revisions/${number}`,
  withdrawn: (slug: string) => `/reports/${slug}/withdrawn`,
  attachment: (slug: string, id: string) => `/reports/${slug}/attachments/${id}`,
  search: (q = '', page = 1) => withQuery('/search', { q, page: page > 1 ? String(page) : null }),
  receipts: () => '/receipts',
  receiptDownload: () => '/receipts/download',
  about: () => '/about',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  siteMap: () => '/site-map',
  view: () => '/view',
  admin: () => '/admin',
  signIn: () => '/admin/sign-in',
  queue: (view: string, query: Record<string, string | null | undefined> = {}) => withQuery(`/admin/queue/${view}`, query),
  case: (commentId: string, query: Record<string, string | null | undefined> = {}) => withQuery(`/admin/cases/${commentId}`, query),
  casePicture: (commentId: string, number: number) => `/admin/cases/${commentId}/pictures/${number}`,
  casePictureFile: (commentId: string, number: number) => `/admin/cases/${commentId}/pictures/${number}/file`,
  release: () => '/admin/release',
  deskReports: () => '/admin/reports',
  deskReport: (slug: string) => `/admin/reports/${slug}`,
  deskImport: () => '/admin/import',
  deskText: (slug: string, query: Record<string, string | null | undefined> = {}) => withQuery(`/admin/reports/${slug}/text`, query),
  deskDetails: (slug: string, query: Record<string, string | null | undefined> = {}) => withQuery(`/admin/reports/${slug}/details`, query),
  deskPreview: (slug: string) => `/admin/reports/${slug}/preview`,
  deskApproval: (slug: string, query: Record<string, string | null | undefined> = {}) => withQuery(`/admin/reports/${slug}/approval`, query),
  deskPreviewFrame: (slug: string, as: string) => withQuery(`/admin/reports/${slug}/preview/frame`, { as }),
  deskIssue: (slug: string, number: string) => `/admin/reports/${slug}/issues/${encodeURIComponent(number)}`,
  deskWithdrawal: (slug: string, what: { issue?: string; attachment?: string } = {}) => withQuery(`/admin/reports/${slug}/withdraw`, what),
  approvals: (query: Record<string, string | null | undefined> = {}) => withQuery('/admin/approvals', query),
  deskSource: (slug: string) => `/admin/reports/${slug}/source`,
  exports: () => '/admin/exports',
  exportFile: (slug: string) => `/admin/reports/${slug}/export`,
  auditEvents: (query: Record<string, string | null | undefined> = {}) => withQuery('/admin/audit', query),
  mails: (query: Record<string, string | null | undefined> = {}) => withQuery('/admin/mails', query),
  mailFile: (mailId: string) => `/admin/mails/${mailId}/file`,
  staff: () => '/admin/staff',
  oneOfStaff: (staffId: string) => `/admin/staff/${staffId}`,
  units: () => '/admin/units',
  organisationSettings: () => '/admin/settings',
  ownPassword: () => '/admin/password',
  firstAdministrator: (token: string) => `/admin/first-administrator/${token}`,
  invitation: (token: string) => `/admin/invitation/${token}`,
  api: (path: string) => `/api/v1/${path}`,
} as const
