import type { warningWords as chinese } from '../zh/warnings'

/** What is doubtful about the reading of a document, for the editor to look at. In English. */
export const warningWords: typeof chinese = {
  title_missing: () => 'No title was found',
  issues_missing: () => 'No numbered issues were found',
  issue_number_gap: (facts) => (facts?.before ? `Issue ${facts.before} is followed by ${facts.number}: numbers are missing` : `The first issue has the number ${facts?.number ?? ''}`),
  issue_number_repeated: (facts) => `The number ${facts?.number ?? ''} is used twice`,
  issue_number_out_of_order: (facts) => `Issue ${facts?.before ?? ''} is followed by ${facts?.number ?? ''}: wrong order`,
  issue_without_response: (facts) => `Issue ${facts?.number ?? ''} has no response`,
  window_missing: () => 'No disclosure window was found',
  window_several: () => 'Several different windows are stated',
  window_contradicts_day_count: () => 'The window’s day count contradicts its dates',
  window_end_before_start: () => 'The window ends before it starts',
  window_relative: () => 'The window was counted from a number of days; please check',
  window_base_missing: () => 'The day from which the window counts is not stated',
  window_year_assumed: () => 'The year of the window was inferred',
  window_year_missing: () => 'The window states no year',
  window_corrected: () => 'A later correction moves the window',
  contacts_missing: () => 'Neither phone nor mailbox was found',
  sign_off_missing: () => 'No sign-off was found',
  sign_off_date_incomplete: () => 'The date of the sign-off is incomplete',
  lines_joined: () => 'Several lines were joined into one paragraph',
  line_split: () => 'One line was split into several paragraphs',
  text_cut_off: () => 'The end seems to be cut off',
}
