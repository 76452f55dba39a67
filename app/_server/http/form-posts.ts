import { localised } from '../../../lib/platform/urls'
import { withFormState } from '../form-state-store'
import { noPictures, type FormAnswer, type PublicForm, type PublicRequest } from '../public-request'
import { allowTimeForPictures } from './arrival'
import { sendFailure } from './failures'
import { boundaryOf, BrokenBody } from './multipart'
import { isFromElsewhere } from './origins'
import { renderPage, sendRendered } from './public-documents'
import { BodyTooLarge, readBody } from './read-body'
import { readFormWithPictures, type FormWithPictures } from './read-pictures'
import { citizenContextOf, type Exchange, type Site } from './site'
import { sendWebResponse } from './web-messages'

const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Takes what a citizen sent: a form of ours, of bounded size, in the plainest encoding unless pictures come with it. */
export async function answerForm(site: Site, exchange: Exchange, form: PublicForm, params: Record<string, string>, kept: readonly string[]): Promise<void> {
  const { request, response } = exchange
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
  const answer = await handled(site, exchange, form, publicRequest)
  if (!answer) return
  if (answer instanceof Response) {
    return sendWebResponse(request, response, answer, { ...site.headers.public, 'cache-control': 'no-store', 'x-request-id': exchange.requestId })
  }
  const address = localised(answer.render, exchange.locale)
  const rendered = await withFormState(answer.state, (id) => renderPage(site, exchange, address, id))
  await sendRendered(site, exchange, rendered, kept, rendered.status === 200 ? answer.status : rendered.status)
}

/** What the form answers; null where the request was answered already. By itself, so that what was sent is gone from memory while a page is made of the answer. */
async function handled(site: Site, exchange: Exchange, form: PublicForm, publicRequest: PublicRequest): Promise<FormAnswer | null> {
  const sent = await readSent(site, exchange, form, publicRequest)
  if (!sent) return null
  try {
    return await form.handle(publicRequest, sent.fields, sent.pictures)
  } finally {
    sent.release()
  }
}

/** The fields of the form and the pictures with it; null where the request was answered already. */
async function readSent(site: Site, exchange: Exchange, form: PublicForm, publicRequest: PublicRequest): Promise<FormWithPictures | null> {
  const { request } = exchange
  const boundary = form.wantsPictures ? boundaryOf(request.headers['content-type']) : null
  if (boundary === null) {
    const fields = await readFields(site, exchange)
    return fields && { fields, pictures: noPictures, release: () => {} }
  }
  if (isFromElsewhere(site.origins, request)) return refuse(site, exchange, 403)
  const wanted = await form.wantsPictures!(publicRequest)
  if (wanted) allowTimeForPictures(request)
  try {
    return await readFormWithPictures(request, { boundary, wanted })
  } catch (error) {
    if (error instanceof BodyTooLarge) return refuse(site, exchange, 413)
    if (error instanceof BrokenBody) return refuse(site, exchange, 400)
    throw error
  }
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
function refuse(site: Site, exchange: Exchange, status: 400 | 403 | 413 | 415): null {
  sendFailure(site, exchange, status, { connection: 'close' })
  return null
}
