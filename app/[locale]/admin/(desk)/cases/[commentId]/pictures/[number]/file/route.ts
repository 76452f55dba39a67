import { InvalidInput, Refusal } from '../../../../../../../../../lib/platform/errors'
import { openPicture } from '../../../../../../../../../lib/submissions/moderation/open-picture'
import { refusalWords } from '../../../../../../../../_content/refusal-words'
import { localeOf, staffContextOrNull } from '../../../../../../../../_server/request-context'
import { pictureNumber } from '../picture-number'

type Props = { params: Promise<{ locale: string; commentId: string; number: string }> }

/**
 * A picture for the page that shows it: to whoever may open it, each time recorded, and kept by no browser. Asked for by a page of
 * another site it is not handed out, and nothing is recorded: a link in a mail must not make staff look.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { locale: text, commentId, number: asked } = await params
  const locale = localeOf(text)
  const ctx = await staffContextOrNull(locale)
  const from = request.headers.get('sec-fetch-site')
  if (!ctx || (from !== null && from !== 'same-origin')) return refused(locale, new Refusal('not_permitted'))
  const number = pictureNumber(asked)
  if (number === null) return refused(locale, new Refusal('attachment_not_found'))
  try {
    const { mediaType, bytes } = await openPicture(ctx, { commentId, position: number - 1 })
    return new Response(bytes, { headers: { 'content-type': mediaType, 'content-length': String(bytes.length), 'content-disposition': 'inline', 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof InvalidInput) return refused(locale, new Refusal('comment_not_found'))
    if (error instanceof Refusal) return refused(locale, error)
    throw error
  }
}

function refused(locale: ReturnType<typeof localeOf>, refusal: Refusal): Response {
  const { title, what } = refusalWords(locale, refusal)
  return new Response(`${title}\n${what}\n`, {
    status: refusal.kind === 'forbidden' ? 403 : 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
