import { defaultLocale } from '../../../lib/platform/locale'
import { localised } from '../../../lib/platform/urls'
import { makeDocument, makePicture } from '../document-cache'
import type { PublicFile } from '../public-file'
import { findMatch, withParams } from './patterns'
import { documentKey, sendKept } from './public-documents'
import { flatten } from './send'
import { citizenContextOf, type Exchange, type Site } from './site'

/** Nothing is kept where there is no such document. */
class NoSuchFile extends Error {}

/** Answers GET and HEAD of feeds, calendars and pictures; false where there is none at this address. */
export async function answerFile(site: Site, exchange: Exchange): Promise<boolean> {
  const found = findMatch(site.publicFiles, exchange.path)
  if (!found || !(found.entry.perLanguage || exchange.locale === defaultLocale)) return false
  const { entry, params } = found
  // The same path can be encoded in many ways; it is kept under one, so that none of them fills memory.
  const address = localised(withParams(entry.pattern, params), exchange.locale)
  try {
    const document = await site.documents.obtain(documentKey('file', address), async () => {
      const body = await entry.make(citizenContextOf(exchange), params, exchange.locale)
      if (body === null) throw new NoSuchFile()
      return typeof body === 'string' ? makeDocument(200, Buffer.from(body)) : makePicture(body)
    })
    sendKept(exchange, document, headersOf(site, entry))
    return true
  } catch (error) {
    if (error instanceof NoSuchFile) return false
    throw error
  }
}

function headersOf(site: Site, { type, shownElsewhere }: PublicFile): string[] {
  return flatten({
    ...site.headers.file,
    ...(shownElsewhere ? { 'cross-origin-resource-policy': 'cross-origin' } : {}),
    'content-type': type, 'cache-control': 'no-cache', vary: 'accept-encoding',
  })
}
