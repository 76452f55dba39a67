import net from 'node:net'

/** What one connection sends next, and what it does with each answer. */
export type Talk = { next(): string | Buffer; answered(status: number, body: Buffer | null): void; keepsBody: boolean }

export type Load = { requests: number; perSecond: number; p50: number; p99: number; failures: number }

type LoadOptions = { port: number; connections: number; seconds: number; warmUpSeconds: number; talk(): Talk }

/**
 * A load generator that costs little: plain sockets, kept alive, one request at a time on each, no pipelining. Latencies
 * are in milliseconds, from the first byte sent to the last byte received; the warm-up is not counted.
 */
export async function generateLoad({ port, connections, seconds, warmUpSeconds, talk }: LoadOptions): Promise<Load> {
  const begin = performance.now() + warmUpSeconds * 1000
  const end = begin + seconds * 1000
  const latencies: number[] = []
  let failures = 0
  await Promise.all(Array.from({ length: connections }, () => converse(port, end, talk(), (status, sentAt, now) => {
    if (now < begin || now > end) return
    latencies.push(now - sentAt)
    if (status >= 300) failures += 1
  })))
  latencies.sort((one, other) => one - other)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { requests: latencies.length, perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), failures }
}

const HEAD_END = Buffer.from('\r\n\r\n')

function converse(port: number, end: number, talk: Talk, count: (status: number, sentAt: number, now: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let head: Buffer = Buffer.alloc(0)
    let status = 0
    let missing = -1
    let body: Buffer[] = []
    let sentAt = 0
    const send = () => {
      sentAt = performance.now()
      socket.write(talk.next())
    }
    const finish = () => {
      const now = performance.now()
      missing = -1
      talk.answered(status, talk.keepsBody ? Buffer.concat(body) : null)
      count(status, sentAt, now)
      body = []
      if (now < end) return send()
      socket.end()
      resolve()
    }
    const takeBody = (chunk: Buffer) => {
      missing -= chunk.length
      if (talk.keepsBody) body.push(chunk)
      if (missing <= 0) finish()
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.on('close', () => (performance.now() < end ? reject(new Error('the server closed a connection')) : resolve()))
    socket.on('data', (chunk) => {
      if (missing >= 0) return takeBody(chunk)
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const at = head.indexOf(HEAD_END)
      if (at < 0) return
      const text = head.toString('latin1', 0, at)
      const rest = head.subarray(at + 4)
      head = Buffer.alloc(0)
      status = Number(text.slice(9, 12))
      missing = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0)
      takeBody(rest)
    })
  })
}
