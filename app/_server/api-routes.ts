import type { ApiRequest } from './api-message'
import * as live from '../api/health/live/route'
import * as ready from '../api/health/ready/route'
import * as openapi from '../api/v1/openapi.json/route'
import * as receiptKey from '../api/v1/receipt-key/route'
import * as lookup from '../api/v1/receipts/lookup/route'
import * as reports from '../api/v1/reports/route'
import * as report from '../api/v1/reports/[slug]/route'
import * as comments from '../api/v1/reports/[slug]/comments/route'
import * as search from '../api/v1/search/route'
import * as submissions from '../api/v1/submissions/route'

/** A handler of the interface for programs; nothing of the framework. */
export type ApiHandler = (request: ApiRequest, at: { params: Promise<Record<string, string>> }) => Promise<Response> | Response

export type ApiMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type ApiRoute = {
  pattern: string
  handlers: Partial<Record<ApiMethod, ApiHandler>>
}

/** Every address of the interface for programs that the server answers itself. */
export const apiRoutes: readonly ApiRoute[] = [
  { pattern: '/api/health/live', handlers: live },
  { pattern: '/api/health/ready', handlers: ready },
  { pattern: '/api/v1/openapi.json', handlers: openapi },
  { pattern: '/api/v1/receipt-key', handlers: receiptKey },
  { pattern: '/api/v1/receipts/lookup', handlers: lookup },
  { pattern: '/api/v1/reports', handlers: reports },
  { pattern: '/api/v1/reports/:slug', handlers: report },
  { pattern: '/api/v1/reports/:slug/comments', handlers: comments },
  { pattern: '/api/v1/search', handlers: search },
  { pattern: '/api/v1/submissions', handlers: submissions },
]
