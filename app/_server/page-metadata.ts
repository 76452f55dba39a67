import type { Metadata } from 'next'
import { languageTag } from '../_content/language-tag'
import { messages } from '../_content/messages'
import { PREVIEW_SIZE } from '../[locale]/(public)/_files/preview-size'
import { locales, type Locale } from '../../lib/platform/locale'
import { publicAddress } from '../../lib/platform/public-address'
import { urls } from '../../lib/platform/urls'

type Facts = {
  /** The address of the page without its language. */
  path: string
  title: string
  /** The title is complete as it is: the site's name does not follow it. */
  absolute?: boolean
  description?: string
  type?: 'website' | 'article'
  /** The picture of a link to this page; the site's own where there is none. */
  preview?: string
  /** A feed beside that of the site. */
  feed?: { path: string; title: string }
  publishedAt?: Date
  /** Another page is the one to be found: this one shows the same. */
  canonical?: string
}

/** What a page says about itself to search engines, feed readers and wherever its link is passed on. */
export function pageMetadata(locale: Locale, { path, title, absolute, description, type = 'website', preview, feed, publishedAt, canonical }: Facts): Metadata {
  const { common, public: { publication } } = messages(locale)
  const address = (of: string) => publicAddress(of, locale)
  const own = canonical ?? path
  const image = { url: address(preview ?? urls.sitePreview()), ...PREVIEW_SIZE, type: 'image/png', alt: title }
  return {
    title: absolute ? { absolute: title } : title,
    ...(description ? { description } : {}),
    alternates: {
      canonical: address(own),
      languages: { ...Object.fromEntries(locales.map((each) => [languageTag[each], publicAddress(own, each)])), 'x-default': publicAddress(own, 'zh') },
      types: {
        'application/atom+xml': [
          ...(feed ? [{ url: address(feed.path), title: feed.title }] : []),
          { url: address(urls.siteFeed()), title: publication.feed.site(common.siteName) },
        ],
      },
    },
    openGraph: {
      title, ...(description ? { description } : {}), url: address(own), siteName: common.siteName, locale: locale === 'zh' ? 'zh_CN' : 'en_GB', images: [image],
      ...(type === 'article' ? { type, ...(publishedAt ? { publishedTime: publishedAt.toISOString() } : {}) } : { type }),
    },
    twitter: { card: 'summary_large_image', title, ...(description ? { description } : {}), images: [image] },
  }
}
