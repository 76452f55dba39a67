import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { IconSprite } from '../../_components/icons'
import { localeOf } from '../../_server/request-context'
import '../../_styles/tokens.css'
import '../../_styles/base.css'
import '../../_styles/public.css'
import '../../_styles/report-page.css'
import '../../_styles/paper.css'
import '../../_styles/print.css'
import '../../_styles/preview.css'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The document in which the desk shows what is not public yet: with the styles of the public pages and none of the desk's. Links lead out of it. */
export default async function PreviewDocument({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'}>
      <head><base target="_blank" /></head>
      <body>
        <IconSprite />
        {children}
      </body>
    </html>
  )
}
