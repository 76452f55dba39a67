export type ContactColumn = 'name' | 'phone' | 'email'

/** Where a contact detail lies; it is sealed for this place and opens nowhere else. */
export function contactPlace(submissionId: string, column: ContactColumn): string {
  return `contacts/${submissionId}/${column}`
}
