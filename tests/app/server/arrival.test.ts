import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowTimeForPictures, limitArrival } from '../../../app/_server/http/arrival'

const server = http.createServer((request, response) => {
  limitArrival(request, 60)
  if (request.url === '/pictures') allowTimeForPictures(request)
  request.on('error', () => {}).resume().on('end', () => response.end('came'))
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

/** Sends a body of four characters in two halves, so many milliseconds apart; the first line of the answer. */
function sendSlowly(path: string, pauseMs: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
    let answer = ''
    socket.on('data', (data) => { answer += String(data) }).on('error', () => {}).on('close', () => resolve(answer.split('\r\n')[0]!))
    socket.write(`POST ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 4\r\n\r\nab`)
    setTimeout(() => socket.writable && socket.write('cd'), pauseMs)
  })
}

describe('a request that arrives slowly', () => {
  it('is given up, and told so; in time it is answered', async () => {
    expect(await sendSlowly('/', 300)).toBe('HTTP/1.1 408 Request Timeout')
    expect(await sendSlowly('/', 5)).toBe('HTTP/1.1 200 OK')
  })

  it('is waited for where it brings pictures', async () => {
    expect(await sendSlowly('/pictures', 300)).toBe('HTTP/1.1 200 OK')
  })
})
