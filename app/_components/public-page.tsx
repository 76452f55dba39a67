import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import type { Locale } from '../../lib/platform/locale'
import { SiteFooter, type FooterOrganisation } from './site-footer'
import { SiteHeader } from './site-header'

type Props = {
  locale: Locale
  /** The address of the page without its language. */
  path: string
  organisation: FooterOrganisation | null
  className?: string
  /** Stands in for the language link where following a link would lose what was typed. */
  language?: ReactNode
  /** What hovers at the bottom of a phone. */
  bottomBar?: ReactNode
  children: ReactNode
}

/** Header, content and footer as every public page has them. */
export async function PublicPage({ locale, path, organisation, className, language, bottomBar, children }: Props) {
  const easy = (await headers()).get('x-huiyin-view') === 'easy'
  return (
    <>
      <SiteHeader locale={locale} path={path} easy={easy} language={language} />
      <main id="content" className={className} tabIndex={-1}>{children}</main>
      <SiteFooter locale={locale} organisation={organisation} />
      {bottomBar}
    </>
  )
}
