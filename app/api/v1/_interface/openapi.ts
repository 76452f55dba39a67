import { z } from 'zod'
import { HITS_PER_PAGE } from '../../../../lib/reports/search/search-reports'
import { SEARCH_LIMIT } from '../../../../lib/reports/search/words'
import { searchAnswer } from './living-schemas'
import * as schemas from './schemas'

const components = {
  ReportList: schemas.reportList,
  Report: schemas.reportAnswer,
  CommentList: schemas.commentList,
  SearchResult: searchAnswer,
  Submission: schemas.submissionRequest,
  Acknowledgement: schemas.acknowledgement,
  ReceiptLookup: schemas.lookupRequest,
  FollowUp: schemas.followUp,
  ReceiptKey: schemas.receiptKey,
  Problem: schemas.problem,
  Health: schemas.healthAnswer,
} satisfies Record<string, z.ZodType>
type Component = keyof typeof components

const requests: ReadonlySet<Component> = new Set(['Submission', 'ReceiptLookup'])

function jsonSchema(name: Component) {
  const { $schema: _, ...schema } = z.toJSONSchema(components[name], { io: requests.has(name) ? 'input' : 'output' })
  return schema
}

const content = (type: string, component: Component) => ({ [type]: { schema: { $ref: `#/components/schemas/${component}` } } })
const answers = (description: string, component: Component) => ({ description, content: content('application/json', component) })
const takes = (component: Component) => ({ required: true, content: content('application/json', component) })

const problems = {
  400: 'A field is wrong; each is named in `errors`. Or the body is no JSON.', 404: 'There is no such thing.', 410: 'The report was withdrawn; the reason is in `withdrawn`.', 409: 'The same key came with another content.',
  413: 'The body is too large.', 415: 'The body is of another type than application/json.',
  422: 'A rule refuses: `window_not_open`, `window_closed`, `window_not_stated`; with what to do instead.',
  429: 'Too often; see Retry-After.', 500: 'A fault of ours.', 503: 'Not available, or not confirmed; see Retry-After.',
} as const

function problemAnswers(...codes: (keyof typeof problems)[]) {
  return Object.fromEntries(codes.map((code) => [code, {
    description: problems[code],
    ...(code === 429 || code === 503 ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } } : {}),
    content: content('application/problem+json', 'Problem'),
  }]))
}

const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, description, schema: { type: 'string' } })
const inQuery = (name: string, description: string, schema: object = { type: 'string' }) => ({ name, in: 'query', description, schema })
const page = [
  inQuery('cursor', 'The `nextCursor` of the page before.'),
  inQuery('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
]
const idempotencyKey = {
  name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' },
  description: 'A UUID that you make for each submission. Sent again with the same key, a submission is taken once and gets the same receipt.',
}

const description = [
  'Published reports, the comments that anyone may see, sending a submission, and following it up by its receipt.',
  'Instants are ISO 8601 in UTC. Errors are application/problem+json (RFC 9457) in the language of Accept-Language (zh, en).',
].join(' ')

const paths = {
  '/api/v1/reports': {
    get: {
      summary: 'Published reports, newest first', parameters: page,
      responses: { 200: answers('A page of reports.', 'ReportList'), ...problemAnswers(400, 500, 503) },
    },
  },
  '/api/v1/reports/{slug}': {
    get: {
      summary: 'One report: text, issues, and what came in about each', parameters: [inPath('slug', 'As in the list.')],
      responses: { 200: answers('The report.', 'Report'), ...problemAnswers(404, 410, 500, 503) },
    },
  },
  '/api/v1/reports/{slug}/comments': {
    get: {
      summary: 'The comments that anyone may see, the latest shown first',
      parameters: [
        inPath('slug', 'As in the list.'),
        inQuery('issue', 'Number of an issue; `report`: those about the report as a whole; absent: all.'),
        ...page,
      ],
      responses: { 200: answers('A page of comments.', 'CommentList'), ...problemAnswers(400, 404, 410, 500, 503) },
    },
  },
  '/api/v1/search': {
    get: {
      summary: 'Reports and issues in which every word stands, those with all in the title first, then the newest',
      parameters: [
        { ...inQuery('q', `Words between spaces; any two characters, or one, are a word. At most ${SEARCH_LIMIT} characters.`), required: true },
        inQuery('page', `Of ${HITS_PER_PAGE} results; a page behind the last one is the last.`, { type: 'integer', minimum: 1, default: 1 }),
      ],
      responses: { 200: answers('A page of results.', 'SearchResult'), ...problemAnswers(400, 500, 503) },
    },
  },
  '/api/v1/submissions': {
    post: {
      summary: 'Send comments on a report while its window is open',
      description: 'Texts only. Pictures, which some reports take, can be sent with the form on the page and not here: a field for them is refused like any unknown one.',
      parameters: [idempotencyKey], requestBody: takes('Submission'),
      responses: {
        201: answers('Received and kept. Store the receipt: it cannot be found again.', 'Acknowledgement'),
        ...problemAnswers(400, 404, 409, 410, 413, 415, 422, 429, 500, 503),
      },
    },
  },
  '/api/v1/receipts/lookup': {
    post: {
      summary: 'Follow a submission up by its receipt', requestBody: takes('ReceiptLookup'),
      responses: { 200: answers('What was sent, unchanged, and what became of it.', 'FollowUp'), ...problemAnswers(400, 404, 413, 415, 429, 500, 503) },
    },
  },
  '/api/v1/receipt-key': {
    get: {
      summary: 'The public key of the signature under a downloaded receipt',
      responses: { 200: answers('The key.', 'ReceiptKey'), ...problemAnswers(500) },
    },
  },
  '/api/health/live': { get: { summary: 'Whether the process answers', responses: { 200: answers('It does.', 'Health') } } },
  '/api/health/ready': {
    get: {
      summary: 'Whether the database answers and is migrated',
      responses: { 200: answers('It is ready.', 'Health'), 503: answers('It is not.', 'Health') },
    },
  },
}

/** OpenAPI 3.1 of everything under /api/v1 and of the health checks. */
export function openApiDocument(origin: string) {
  const names = Object.keys(components) as Component[]
  return {
    openapi: '3.1.0',
    info: { title: 'Huiyin 回音', version: '1', description },
    servers: [{ url: origin }],
    paths,
    components: { schemas: Object.fromEntries(names.map((name) => [name, jsonSchema(name)])) },
  }
}
