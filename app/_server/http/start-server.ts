import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import type { Settings } from '../../../lib/platform/env'
import { asCitizen } from '../../../lib/platform/context'
import { addressFor } from '../../../lib/platform/database'
import { listen } from '../../../lib/platform/listen'
import { nextWindowInstant } from '../../../lib/reports/next-window-instant'
import { apiRoutes } from '../api-routes'
import { DocumentCache } from '../document-cache'
import { publicFiles } from '../public-files'
import { publicForms } from '../public-forms'
import { publicPages } from '../public-pages'
import { withdrawnReportPage } from '../withdrawn-reports'
import { PICTURES_ARRIVE_WITHIN_MS, refuseUnreadable } from './arrival'
import { requestListener } from './listener'
import { makeSite } from './site'
import { StaticFiles } from './static-files'

const DOCUMENTS_LIMIT_BYTES = 48 * 1024 * 1024
const DRAIN_LIMIT_MS = 10_000
const PUBLIC_PAGES_CHANNEL = 'public_pages'

export type ServerOptions = { settings: Settings; root: string; development: boolean }

export type RunningServer = {
  /** Takes no new requests, waits for those under way (at most ten seconds), then closes everything of its own. */
  stop(): Promise<void>
}

/** Starts the framework within this process and our server in front of it, on the port of the settings. */
export async function startServer({ settings, root, development }: ServerOptions): Promise<RunningServer> {
  const { host, port, origin } = settings
  const server = createServer({ requestTimeout: PICTURES_ARRIVE_WITHIN_MS, headersTimeout: 10_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000, requireHostHeader: false })
  server.on('clientError', refuseUnreadable)
  const app = next({ dev: development, dir: root, hostname: 'localhost', port, customServer: true, httpServer: server, ...(development ? { turbopack: true } : {}) })
  await app.prepare()
  const documents = new DocumentCache({ nextInstant: () => nextWindowInstant(), limitBytes: DOCUMENTS_LIMIT_BYTES })
  documents.pause()
  const listener = listen({
    databaseUrl: addressFor(asCitizen),
    channel: PUBLIC_PAGES_CHANNEL,
    onNotification: () => documents.drop(),
    onLost: () => documents.pause(),
    // With hot reload every page is rendered anew: its code may have changed.
    onListening: () => (development ? undefined : documents.resume()),
  })
  const publicFolder = path.join(root, 'public')
  const built = development ? null : new StaticFiles({ buildFolder: path.join(root, '.next'), publicFolder })
  const files = () => built ?? new StaticFiles({ buildFolder: null, publicFolder })
  const handle = app.getRequestHandler()
  const site = makeSite({ origin, port, development, handle, documents, pages: publicPages, publicFiles, forms: publicForms, api: apiRoutes, gone: withdrawnReportPage, files })
  server.on('request', requestListener(site))
  if (development) server.on('upgrade', app.getUpgradeHandler())
  await listener.ready
  await open(server, port, host)
  return {
    async stop() {
      await drain(server)
      await listener.stop()
      await app.close()
    },
  }
}

function open(server: Server, port: number, host: string | null): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      reject(taken ? new Error(`Port ${port} is taken by another program. Stop it, or choose another with PORT.`) : error)
    })
    server.listen({ port, ...(host ? { host } : {}) }, () => resolve(server.address() as AddressInfo))
  })
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const limit = sleep(DRAIN_LIMIT_MS, undefined, { ref: false }).then(() => server.closeAllConnections())
  await Promise.race([closed, limit])
  clearInterval(idle)
}
