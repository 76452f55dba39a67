import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { messages } from '../../_content/messages'
import { localeOf } from '../../_server/request-context'
import '../../_styles/tokens.css'
import '../../_styles/base.css'
import '../../_styles/admin.css'
import '../../_styles/admin-pages.css'
import '../../_styles/admin-forms.css'
import '../../_styles/admin-entrance.css'
import '../../_styles/admin-queue.css'
import '../../_styles/admin-case.css'
import '../../_styles/admin-pictures.css'
import '../../_styles/admin-draft.css'
import '../../_styles/admin-publishing.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = messages(localeOf((await params).locale)).admin
  return {
    title: { template: words.title('%s'), default: words.title(words.desk) }, robots: { index: false, follow: false },
    icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }, { url: '/favicon.ico', sizes: '32x32' }] },
  }
}

/** The document of the signed-in area: ordinary pages of the framework, rendered for each request and never kept. */
export default async function AdminDocument({ children, params }: Props) {
  const locale = localeOf((await params).locale)
  return (
    <html lang={locale === 'zh' ? 'zh-CN' : 'en'} data-scroll-behavior="smooth">
      <body>
        <a className="skip" href="#main">{messages(locale).admin.skip}</a>
        {children}
      </body>
    </html>
  )
}
