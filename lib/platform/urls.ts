import { defaultLocale, type Locale } from './locale'

/** Every address of the portal is built here; Chinese has no prefix, English has `/en`. */
export function localised(path: string, locale: Locale): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}

export const urls = {
  home: () => '/',
  report: (slug: string) => `/reports/${slug}`,
  issueAnchor: (number: string) => `issue-${number}`,
  issueInReport: (slug: string, number: string) => `/reports/${slug}#issue-${encodeURIComponent(number)}`,
  issue: (slug: string, number: string) => `/reports/${slug}/issues/${encodeURIComponent(number)}`,
  comment: (slug: string, numbers: string[] = []) =>
    `/reports/${slug}/comment${numbers.length > 0 ? `?${numbers.map((number) => `issue=${encodeURIComponent(number)}`).join('&')}` : ''}`,
  receipts: () => '/receipts',
  receiptDownload: () => '/receipts/download',
  about: () => '/about',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  siteMap: () => '/site-map',
  view: () => '/view',
  admin: () => '/admin',
  signIn: () => '/admin/sign-in',
  firstAdministrator: (token: string) => `/admin/first-administrator/${token}`,
  invitation: (token: string) => `/admin/invitation/${token}`,
  api: (path: string) => `/api/v1/${path}`,
} as const
