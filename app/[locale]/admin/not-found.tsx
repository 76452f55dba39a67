import { headers } from 'next/headers'
import type { Locale } from '../../../lib/platform/locale'
import { localised, urls } from '../../../lib/platform/urls'
import { messages } from '../../_content/messages'
import { LOCALE_HEADER } from '../../_server/public-request'
import { Entrance } from './_parts/entrance'

/** The answer for an address that is wrong and for one that the reader's role does not reach: the two are not told apart. */
export default async function NotFound() {
  const locale: Locale = (await headers()).get(LOCALE_HEADER) === 'en' ? 'en' : 'zh'
  const words = messages(locale).admin.notFound
  return (
    <Entrance locale={locale} path={urls.admin()} title={words.title} intro={words.text}>
      <p><a href={localised(urls.admin(), locale)}>{words.back}</a></p>
    </Entrance>
  )
}
