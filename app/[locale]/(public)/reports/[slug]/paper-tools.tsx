import type { ReactNode } from 'react'
import { Icon } from '../../../../_components/icons'
import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../lib/platform/urls'

/** What stands above a page that is meant for paper, on the screen only: what it is, print, back to the report. */
export function PaperTools({ locale, slug, note, children }: { locale: Locale; slug: string; note: string; children?: ReactNode }) {
  const words = messages(locale)
  return (
    <div className="paper-tools">
      <p className="quiet">{note}{children}</p>
      <p className="paper-buttons">
        <button type="button" className="primary" data-print hidden><Icon name="print" />{words.common.print}</button>
        <a className="button" href={localised(urls.report(slug), locale)}>{words.public.publication.print.toPage}</a>
      </p>
    </div>
  )
}
