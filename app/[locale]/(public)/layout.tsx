import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { IconSprite } from '../../_components/icons'
import { messages } from '../../_content/messages'
import { VIEW_HEADER } from '../../_server/public-request'
import { localeOf } from '../../_server/request-context'
import '../../_styles/tokens.css'
import '../../_styles/base.css'
import '../../_styles/public.css'
import '../../_styles/report-page.css'
import '../../_styles/paper.css'
import '../../_styles/living.css'
import '../../_styles/print.css'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { common } = messages(localeOf((await params).locale))
  return {
    title: { default: `${common.siteName}${common.dot}${common.motto}`, template: `%s${common.dot}${common.siteName}` },
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }, { url: '/favicon.ico', sizes: '32x32' }] },
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [{ media: '(prefers-color-scheme: light)', color: '#fcfbf8' }, { media: '(prefers-color-scheme: dark)', color: '#171613' }],
}

export default async function PublicLayout({ children, params }: Props) {
  const locale = localeOf((await params).locale)
  const easy = (await headers()).get(VIEW_HEADER) === 'easy'
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'} data-view={easy ? 'easy' : undefined}>
      <body>
        <IconSprite />
        <a className="skip" href="#content">{messages(locale).common.skip}</a>
        {children}
        <script type="module" defer src="/enhance.js" />
      </body>
    </html>
  )
}
