import type { ReactNode } from 'react'
import { Brand } from '../../../_components/site-header'
import { IconSprite } from '../../../_components/icons'
import { messages } from '../../../_content/messages'
import type { Locale } from '../../../../lib/platform/locale'
import { LanguageLink } from './language-link'

/** The pages before the desk: signing in, being invited, setting up the first administrator. */
export function Entrance({ locale, path, title, intro, children }: { locale: Locale; path: string; title: string; intro?: string; children: ReactNode }) {
  const words = messages(locale).admin
  return (
    <div className="entrance">
      <IconSprite />
      <header>
        <Brand locale={locale} />
        <LanguageLink locale={locale} path={path}>{words.otherLanguage}</LanguageLink>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {intro && <p className="quiet intro">{intro}</p>}
        {children}
      </main>
    </div>
  )
}
