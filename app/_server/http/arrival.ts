import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders } from '../security-headers'

/** Within this a request must have come whole, so that nobody holds connections by sending slowly. */
const ARRIVES_WITHIN_MS = 30_000
/** Pictures from a telephone take longer: this lets them come at two megabits a second. The server itself waits for no request any longer. */
export const PICTURES_ARRIVE_WITHIN_MS = 300_000

const limits = new WeakMap<IncomingMessage, NodeJS.Timeout>()

/** Ends the connection of a request whose body is not there in time. */
export function limitArrival(request: IncomingMessage, withinMs = ARRIVES_WITHIN_MS): void {
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) return
  const limit = setTimeout(() => {
    if (request.complete) return
    refuseUnreadable(Object.assign(new Error('the request came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), request.socket)
    request.destroy()
  }, withinMs)
  limits.set(request, limit)
  request.once('close', () => clearTimeout(limit))
}

/** This one brings pictures: the limit of the server stands for it. */
export function allowTimeForPictures(request: IncomingMessage): void {
  clearTimeout(limits.get(request))
}

/** What is no HTTP, or came too slowly: answered as far as it can be, and the connection ends. */
export function refuseUnreadable(error: Error, socket: Duplex): void {
  if ((error as NodeJS.ErrnoException).code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const slow = (error as NodeJS.ErrnoException).code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const headers = Object.entries(securityHeaders('file', { https: false, development: false })).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${slow ? '408 Request Timeout' : '400 Bad Request'}\r\n${headers.join('')}connection: close\r\ncontent-length: 0\r\n\r\n`)
}
