import { InvalidInput, Refusal } from '../../../../../../../lib/platform/errors'
import { urls } from '../../../../../../../lib/platform/urls'
import { openKeptMail } from '../../../../../../../lib/submissions/open-kept-mail'
import { refusalWords } from '../../../../../../_content/refusal-words'
import { localeOf, staffContext } from '../../../../../../_server/request-context'

/** One kept mail as a file. A form posts here, since taking it out is an act and leaves a record. */
export async function POST(_: Request, { params }: { params: Promise<{ locale: string; mailId: string }> }): Promise<Response> {
  const { locale: text, mailId } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.mails())
  try {
    const { fileName, content } = await openKeptMail(ctx, { mailId })
    return new Response(content, {
      headers: { 'content-type': 'message/rfc822', 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' },
    })
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof InvalidInput)) throw error
    const { title, what } = refusalWords(locale, error instanceof Refusal ? error : { reason: 'mail_not_found' })
    return new Response(`${title}\n${what}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  }
}
