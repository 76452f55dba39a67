import type { draftWords as chinese } from '../zh/admin-draft'

/** The words of the way from an imported document to a published report. In English. */
export const draftWords: typeof chinese = {
  steps: {
    label: 'Steps to publication',
    text: 'Text',
    details: 'Details and window',
    comments: 'Comment policy',
    preview: 'Preview',
    approval: 'Approval',
  },
  untitled: '(no title)',
}
