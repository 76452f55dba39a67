import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { recordEvent } from '../audit/record-event'
import { mailFileName, mailFolder } from '../notifications/transport'
import { requirePermission } from '../organisations/permissions'
import type { StaffContext } from '../platform/context'
import { prisma, transaction } from '../platform/database'
import { settings } from '../platform/env'
import { Refusal } from '../platform/errors'
import { parseInput } from '../platform/input'

const schema = z.object({ mailId: z.uuid('not_a_uuid') })

/**
 * Takes out a mail that lies in the data folder because no mail server is set, for an administrator to pass on. It names
 * its recipient and may hold a receipt: every time is an audit event, written before the file is handed over. Throws
 * Refusal mail_not_found.
 */
export async function openKeptMail(ctx: StaffContext, input: { mailId: string }): Promise<{ fileName: string; content: Uint8Array<ArrayBuffer> }> {
  requirePermission(ctx.actor, 'mail.view')
  const { mailId } = parseInput(schema, input)
  const mail = await prisma(ctx).mail.findFirst({
    where: { id: mailId, status: 'kept', submission: { report: { organisationId: ctx.actor.organisationId } } }, select: { kind: true, submissionId: true },
  })
  const fileName = mailFileName(mailId)
  const content = mail && await readFile(path.join(mailFolder(settings().dataFolder), fileName)).catch(() => null)
  if (!mail || !content) throw new Refusal('mail_not_found')
  await transaction(ctx, (tx) => recordEvent(tx, ctx, {
    action: 'mail.opened', subjectType: 'mail', subjectId: mailId, details: { kind: mail.kind, submission: mail.submissionId },
  }))
  return { fileName, content: new Uint8Array(content) }
}
