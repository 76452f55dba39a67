import { Readable } from 'node:stream'
import { exportComments } from '../../../../../../../lib/exports/comments-csv'
import { Refusal } from '../../../../../../../lib/platform/errors'
import { urls } from '../../../../../../../lib/platform/urls'
import { refusalWords } from '../../../../../../_content/refusal-words'
import { localeOf, staffContext } from '../../../../../../_server/request-context'

const statusOf = { not_found: 404, gone: 410, forbidden: 403, refused: 422, conflict: 409, too_many_requests: 429 } as const

/** The comments of a report as a file. It is handed on as it is read from the database, however long it is. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; slug: string }> }): Promise<Response> {
  const { locale: text, slug } = await params
  const locale = localeOf(text)
  const ctx = await staffContext(locale, urls.exports())
  try {
    const { fileName, stream } = await exportComments(ctx, { reportSlug: slug, format: 'csv' })
    return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store' },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { title, what } = refusalWords(locale, error)
    const retry: Record<string, string> = error.kind === 'too_many_requests' ? { 'retry-after': String(error.details.retryAfterSeconds ?? 30) } : {}
    return new Response(`${title}\n${what}\n`, { status: statusOf[error.kind], headers: { 'content-type': 'text/plain; charset=utf-8', ...retry } })
  }
}
