/** What an editor can say a paragraph is. */
export const EDITABLE_ROLES = ['title', 'masthead', 'chapter', 'section', 'issue', 'text', 'sign_off', 'left_over'] as const
export type EditableRole = (typeof EDITABLE_ROLES)[number]
