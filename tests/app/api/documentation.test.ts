import { describe, expect, it } from 'vitest'
import { healthAnswer, receiptKey } from '../../../app/api/v1/_interface/schemas'
import { apiRoutes } from '../../../app/_server/api-routes'
import { useTestDatabase } from '../../support/database'
import { call, read } from './support'
import { ownerQuery } from '../../support/owner'

useTestDatabase()

type Operation = { responses: Record<string, { content: Record<string, { schema: { $ref: string } }> }>; requestBody?: { content: Record<string, { schema: { $ref: string } }> } }
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, { required?: string[]; properties?: Record<string, unknown> }> } }
const document = async () => (await (await call('/api/v1/openapi.json')).json()) as Document

describe('the documentation', () => {
  it('has every address and method that is answered, and no other', async () => {
    const { openapi, paths } = await document()
    expect(openapi).toBe('3.1.0')
    const documented = Object.entries(paths).flatMap(([address, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`)).sort()
    const answered = apiRoutes.flatMap(({ pattern, handlers }) => Object.keys(handlers).map((method) => `${method} ${pattern.replace(/:(\w+)/g, '{$1}')}`))
      .filter((route) => !route.endsWith('openapi.json')).sort()
    expect(documented).toEqual(answered)
  })

  it('refers only to schemas that it has', async () => {
    const { paths, components } = await document()
    const references = [...JSON.stringify(paths).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]!)
    expect(references.length).toBeGreaterThan(20)
    for (const name of references) expect(Object.keys(components.schemas)).toContain(name)
    expect(JSON.stringify(components)).not.toContain('"$ref":"#/$defs')
  })

  it('says what a submission needs, as it is checked', async () => {
    const { Submission } = (await document()).components.schemas
    expect(Submission!.required).toEqual(['report', 'comments', 'identity', 'consentToPublish'])
    expect(Object.keys(Submission!.properties!)).toEqual(['report', 'comments', 'identity', 'name', 'phone', 'email', 'consentToPublish', 'replyBy', 'emailReceipt'])
  })
})

it('the public key is given as it is documented', async () => {
  expect((await read(receiptKey, await call('/api/v1/receipt-key'))).publicKeyPem).toContain('BEGIN PUBLIC KEY')
})

describe('health', () => {
  it('is live while the process answers, and ready while the database is there with every migration', async () => {
    expect((await call('/api/health/live')).status).toBe(200)
    expect(await read(healthAnswer, await call('/api/health/ready'))).toEqual({ status: 'ok' })
  })

  it('is not ready where a migration is missing, but live', async () => {
    await ownerQuery(`UPDATE _prisma_migrations SET rolled_back_at = now()`)
    expect((await call('/api/health/ready')).status).toBe(503)
    expect((await call('/api/health/live')).status).toBe(200)
    await ownerQuery(`UPDATE _prisma_migrations SET rolled_back_at = NULL`)
    expect((await call('/api/health/ready')).status).toBe(200)
  })
})
