import type { Edit } from '../../../lib/importing/edits'
import { parseReport } from '../../../lib/importing/parse-report'
import { readText } from '../../../lib/importing/readers/read-text'
import type { StaffContext } from '../../../lib/platform/context'
import type { Organisation } from '../../../lib/platform/generated/prisma/client'
import { approveRevision } from '../../../lib/reports/commands/decide-revision'
import { editDraft } from '../../../lib/reports/commands/edit-draft'
import { importReport } from '../../../lib/reports/commands/import-report'
import type { NewSource } from '../../../lib/reports/commands/reimport-draft'
import { submitRevision } from '../../../lib/reports/commands/submit-revision'
import { findDraft } from '../../../lib/reports/staff-queries-draft'
import { makeOrganisation, makeStaff, staffContext } from '../../support/factories'

export const TEXT = `云泽区水务局关于巡察整改情况的通报
发布时间：2026-10-08
现将整改情况公布如下。
一、整改情况
1.关于“台账不全”的问题
整改情况：补齐台账12本。一是明确专人。二是按月核对。
2.关于“巡查流于形式”的问题
整改情况：更换巡查平台，已完成整改并销号。
二、监督方式
公开期限：2026年10月8日至2036年10月28日。联系电话：0799-5551212
云泽区水务局
2026年10月8日`

/** An organisation with two publishers, an approver and somebody without any of these duties, and a stranger of another body. */
export type Editors = { organisation: Organisation; editor: StaffContext; colleague: StaffContext; approver: StaffContext; moderator: StaffContext; stranger: StaffContext }

export async function makeEditors(): Promise<Editors> {
  const organisation = await makeOrganisation()
  const as = async (...roles: ('publisher' | 'approver' | 'moderator')[]) => staffContext(await makeStaff(organisation, roles))
  return {
    organisation, editor: await as('publisher'), colleague: await as('publisher'), approver: await as('approver'), moderator: await as('moderator'),
    stranger: await staffContext(await makeStaff(await makeOrganisation(), ['publisher', 'approver'])),
  }
}

export function sourceOf(text: string, name = 'report.txt'): NewSource {
  const bytes = new TextEncoder().encode(text)
  return { name, lines: readText(bytes), bytes }
}

export async function importDraft({ editor }: Editors, text = TEXT): Promise<string> {
  const source = sourceOf(text)
  const { slug } = await importReport(editor, { parsed: parseReport(source.lines), source })
  return slug
}

/** The version that a page shows. */
export async function versionOf(ctx: StaffContext, slug: string): Promise<number> {
  return (await findDraft(ctx, { slug }))!.revision.version
}

export async function edit(ctx: StaffContext, slug: string, ...edits: Edit[]): Promise<void> {
  await editDraft(ctx, { slug, version: await versionOf(ctx, slug), edits })
}

/** Sends what stands for approval and has it approved. */
export async function approveNow({ editor, approver }: Editors, slug: string, publishAt?: Date): Promise<void> {
  await submitRevision(editor, { slug, version: await versionOf(editor, slug) })
  await approveRevision(approver, { slug, version: await versionOf(approver, slug), publishAt })
}

export async function publishedReport(editors: Editors, text = TEXT): Promise<string> {
  const slug = await importDraft(editors, text)
  await approveNow(editors, slug)
  return slug
}
