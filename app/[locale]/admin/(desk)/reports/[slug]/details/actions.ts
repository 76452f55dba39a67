'use server'

import type { CommentDisplay, ContactPolicy } from '../../../../../../../lib/platform/generated/prisma/enums'
import { urls } from '../../../../../../../lib/platform/urls'
import { attachFile, detachFile } from '../../../../../../../lib/reports/commands/attach-file'
import { setDraftDetails } from '../../../../../../../lib/reports/commands/set-draft-details'
import type { DraftDetails, StatedFacts } from '../../../../../../../lib/reports/schema'
import { InvalidInput } from '../../../../../../../lib/platform/errors'
import { messages } from '../../../../../../_content/messages'
import type { ActionState } from '../../../../../../_server/action-state'
import { chosenIn, localeOfForm, runAction, textOf, textsOf } from '../../../../../../_server/run-action'

export async function saveDetailsAction(_: ActionState, form: FormData): Promise<ActionState> {
  return runAction(form, {
    labels: detailsLabels(form),
    async work(ctx) {
      const { slug } = await setDraftDetails(ctx, { slug: textOf(form, 'slug'), version: Number(textOf(form, 'version')), details: detailsIn(form) })
      return { to: urls.deskDetails(slug, { done: 'details' }) }
    },
  })
}

export async function savePolicyAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { policy } = messages(localeOfForm(form)).admin.publishing
  return runAction(form, {
    labels: { commentDisplay: policy.display.label, contactPolicy: policy.contact.label, attachmentsAllowed: policy.attachments.label },
    async work(ctx) {
      const { slug } = await setDraftDetails(ctx, {
        slug: textOf(form, 'slug'), version: Number(textOf(form, 'version')),
        details: {
          commentDisplay: chosenIn(form, 'commentDisplay') as CommentDisplay, contactPolicy: chosenIn(form, 'contactPolicy') as ContactPolicy,
          attachmentsAllowed: chosenIn(form, 'attachmentsAllowed') === 'yes',
        },
      })
      return { to: urls.deskDetails(slug, { step: 'comments', done: 'details' }) }
    },
  })
}

export async function attachFileAction(_: ActionState, form: FormData): Promise<ActionState> {
  const { files } = messages(localeOfForm(form)).admin.publishing
  const slug = textOf(form, 'slug')
  return runAction(form, {
    labels: { title: files.title, file: files.file, bytes: files.file, fileName: files.file },
    async work(ctx) {
      const file = form.get('file')
      if (!(file instanceof File) || file.size === 0) throw new InvalidInput([{ path: 'file', problem: 'required' }])
      await attachFile(ctx, { slug, title: textOf(form, 'title'), fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      return { to: urls.deskDetails(slug, { done: 'attached' }) }
    },
  })
}

export async function detachFileAction(_: ActionState, form: FormData): Promise<ActionState> {
  const slug = textOf(form, 'slug')
  return runAction(form, {
    async work(ctx) {
      await detachFile(ctx, { slug, id: textOf(form, 'id') })
      return { to: urls.deskDetails(slug, { done: 'detached' }) }
    },
  })
}

/** What stands in the form; a part that the page did not show (of a public report) is not sent and stays. */
function detailsIn(form: FormData): DraftDetails {
  return {
    ...(form.has('details.correctionNote') ? { correctionNote: textOf(form, 'details.correctionNote') } : {}),
    ...(form.has('details.newSlug') ? { newSlug: textOf(form, 'details.newSlug') } : {}),
    ...(form.has('window') ? { window: windowIn(form) } : {}),
    facts: factsIn(form),
  }
}

function windowIn(form: FormData): NonNullable<DraftDetails['window']> {
  const kind = textOf(form, 'window')
  return {
    opens: kind === 'both' ? textOf(form, 'details.window.opens') : null,
    closes: kind === 'none' ? null : textOf(form, 'details.window.closes'),
  }
}

function factsIn(form: FormData): StatedFacts {
  const line = (name: string) => textOf(form, `details.facts.${name}`)
  const numbers = textsOf(form, 'details.facts.phones.number')
  const hours = textsOf(form, 'details.facts.phones.hours')
  return {
    title: line('title'), publisher: line('publisher'), source: line('source'), publishedAt: line('publishedAt'), signedBy: line('signedBy'), signedOn: line('signedOn'),
    postalAddress: line('postalAddress'), emails: textsOf(form, 'details.facts.emails.email').filter((text) => text.trim() !== ''),
    phones: numbers.map((number, at) => ({ number, hours: hours[at] ?? '' })).filter(({ number, hours: when }) => number.trim() + when.trim() !== ''),
  }
}

function detailsLabels(form: FormData): Record<string, string> {
  const { details: words } = messages(localeOfForm(form)).admin.publishing
  const { facts, contacts, window } = words
  const rows = Array.from({ length: 30 }, (_, at) => [
    [`details.facts.phones[${at}].number`, `${contacts.number} ${contacts.row(at + 1)}`], [`details.facts.phones[${at}].hours`, `${contacts.hours} ${contacts.row(at + 1)}`],
    [`details.facts.emails[${at}]`, `${contacts.email} ${contacts.row(at + 1)}`],
  ]).flat()
  const lines = (['title', 'publisher', 'source', 'publishedAt', 'signedBy', 'signedOn'] as const).map((name) => [`details.facts.${name}`, facts[name]])
  return {
    ...Object.fromEntries([...rows, ...lines]), 'details.newSlug': words.address.label, 'details.correctionNote': words.correction.label, 'details.facts.phones': contacts.phones,
    'details.facts.emails': contacts.emails, 'details.facts.postalAddress': contacts.address, 'details.window.opens': window.opens, 'details.window.closes': window.closes,
  }
}
