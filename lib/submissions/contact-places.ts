export type ContactColumn = 'name' | 'phone' | 'email'

/** Where a picture lies; it is sealed for this place and opens nowhere else. */
export function attachmentPlace(submissionId: string, position: number): string {
  return `submission_attachments/${submissionId}/${position}`
}

/** Where a contact detail lies; it is sealed for this place and opens nowhere else. */
export function contactPlace(submissionId: string, column: ContactColumn): string {
  return `contacts/${submissionId}/${column}`
}
