import { localised } from '../../../lib/platform/urls'
import { withFormState } from '../form-state-store'
import type { PublicForm, PublicRequest } from '../public-request'
import { sendFailure } from './failures'
import { isFromElsewhere } from './origins'
import { renderPage, sendRendered } from './public-documents'
import { BodyTooLarge, readBody } from './read-body'
import { citizenContextOf, type Exchange, type Site } from './site'
import { sendWebResponse } from './web-messages'

const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Takes what a citizen sent: a form of ours, in the plainest encoding, of bounded size. */
export async function answerForm(site: Site, exchange: Exchange, form: PublicForm, params: Record<string, string>, kept: readonly string[]): Promise<void> {
  const { request, response } = exchange
  const fields = await readFields(site, exchange)
  if (!fields) return
  const publicRequest: PublicRequest = {
    ctx: citizenContextOf(exchange),
    path: exchange.path,
    locale: exchange.locale,
    params,
    query: new URLSearchParams(exchange.query),
    view: exchange.view,
    headers: request.headers,
    peerAddress: request.socket.remoteAddress ?? '',
  }
  const answer = await form.handle(publicRequest, fields)
  if (answer instanceof Response) {
    return sendWebResponse(request, response, answer, { ...site.headers.public, 'cache-control': 'no-store', 'x-request-id': exchange.requestId })
  }
  const address = localised(answer.render, exchange.locale)
  const rendered = await withFormState(answer.state, (id) => renderPage(site, exchange, address, id))
  await sendRendered(site, exchange, rendered, kept, rendered.status === 200 ? answer.status : rendered.status)
}

/** The fields of a posted form; null where the request was answered already because it is none. */
export async function readFields(site: Site, exchange: Exchange): Promise<URLSearchParams | null> {
  const { request } = exchange
  if (isFromElsewhere(site.origins, request)) return refuse(site, exchange, 403)
  if ((request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() !== FORM_TYPE) return refuse(site, exchange, 415)
  try {
    return new URLSearchParams((await readBody(request)).toString('utf8'))
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    return refuse(site, exchange, 413)
  }
}

/** The rest of the body is not waited for: the connection ends with the answer. */
function refuse(site: Site, exchange: Exchange, status: 403 | 413 | 415): null {
  sendFailure(site, exchange, status, { connection: 'close' })
  return null
}
