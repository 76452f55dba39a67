import type { ReactNode } from 'react'
import { IconSprite } from '../../../_components/icons'
import { messages } from '../../../_content/messages'
import { localeOf, staffContextOrNull } from '../../../_server/request-context'
import { localised, urls } from '../../../../lib/platform/urls'
import { DeskNavigation } from '../_parts/desk-navigation'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The frame of the desk. Who is signed in is decided by each page; without anybody there is no frame, and the page leads to the sign-in. */
export default async function Desk({ children, params }: Props) {
  const locale = localeOf((await params).locale)
  const ctx = await staffContextOrNull(locale)
  if (!ctx) return children
  const words = messages(locale).admin
  return (
    <div className="desk">
      <IconSprite />
      <header className="bar">
        <a className="wordmark" href={localised(urls.admin(), locale)}><b>{words.product}</b> {words.desk}</a>
        <button type="button" popoverTarget="menu">{words.menu}</button>
      </header>
      <DeskNavigation ctx={ctx} />
      {children}
    </div>
  )
}
