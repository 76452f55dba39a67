import { Icon } from '../../../../../../_components/icons'
import { messages } from '../../../../../../_content/messages'
import type { Locale } from '../../../../../../../lib/platform/locale'

/** How to quote this issue: text that anybody can select, and with a script a button that copies it. */
export function Citation({ locale, text }: { locale: Locale; text: string }) {
  const words = messages(locale).public.publication.citation
  return (
    <section className="citation" aria-labelledby="citation-title">
      <h2 id="citation-title">{words.title}</h2>
      <p id="citation" lang="zh-CN">{text}</p>
      <button type="button" hidden data-copy="citation" data-copied={words.copied}><Icon name="copy" /><span>{words.button}</span></button>
    </section>
  )
}
