import { unseal } from '../platform/sealing'
import { contactPlace, type ContactColumn } from './contact-places'

export type SealedContact = Record<ContactColumn, Uint8Array | null>
export type ContactDetails = Record<ContactColumn, string | null>

/** Opens what {@link contactPlace} was sealed for. Whoever shows it to staff writes an audit event; see revealContact. */
export function openContact({ submissionId, ...sealed }: { submissionId: string } & SealedContact): ContactDetails {
  const open = (column: ContactColumn) => (sealed[column] ? unseal(sealed[column], contactPlace(submissionId, column)) : null)
  return { name: open('name'), phone: open('phone'), email: open('email') }
}
