import { Icon } from '../../../../_components/icons'
import { messages } from '../../../../_content/messages'
import type { Locale } from '../../../../../lib/platform/locale'

/** Finds words in the document (`public/report.js`). Without a script the browser's own search does, so this is not shown. */
export function FindInDocument({ locale }: { locale: Locale }) {
  const { find } = messages(locale).public.publication
  return (
    <form className="find" role="search" aria-label={find.label} hidden data-at={find.at} data-none={find.none}>
      <Icon name="find" />
      <input id="find" type="search" aria-label={find.label} placeholder={find.placeholder} autoComplete="off" enterKeyHint="search" maxLength={100} />
      <p className="find-count quiet" role="status" />
      <button type="button" className="plain" value="previous" aria-label={find.previous}><Icon name="earlier" /></button>
      <button type="submit" className="plain" value="next" aria-label={find.next}><Icon name="later" /></button>
      <button type="button" className="plain find-close" value="close">{messages(locale).common.close}</button>
    </form>
  )
}
