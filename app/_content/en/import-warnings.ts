import type { WarningCode } from '../../../lib/importing/schema'
import type { ImportWarningWords } from '../zh/import-warnings'

export const importWarnings: Record<WarningCode, ImportWarningWords> = {
  title_missing: { what: 'No title was found.', remedy: 'Mark the line that is the title, or type it.' },
  issues_missing: { what: 'No numbered issues were found.', remedy: 'Look at the source; if it has issues, mark their headings as issues.' },
  issue_number_gap: { what: 'The numbers of the issues skip one.', remedy: 'See whether the source lacks an issue or a line was not recognised. If the source is like this, leave it.' },
  issue_number_repeated: { what: 'Two issues have the same number.', remedy: 'Look at the source; one of them may be no issue, or may need another number.' },
  issue_number_out_of_order: { what: 'The numbers of the issues are out of order.', remedy: 'Look at the source; if it is like this, leave it.' },
  issue_without_response: { what: 'No response stands under this issue.', remedy: 'See whether the paragraphs below went elsewhere, and move them to this issue.' },
  window_missing: { what: 'The text states no disclosure window.', remedy: 'Enter the dates your office decided on; leave them empty if no comments are accepted.' },
  window_several: { what: 'Another period in the text could be the disclosure window.', remedy: 'Compare this line and confirm which one applies.' },
  window_contradicts_day_count: { what: 'The dates do not fit the number of days stated.', remedy: 'The dates were taken. Ask the drafting unit and correct them if need be.' },
  window_end_before_start: { what: 'The window ends before it begins.', remedy: 'It was not taken. Find out the right dates and enter them.' },
  window_relative: { what: 'The disclosure window was counted from a number of days.', remedy: 'Check the day it was counted from, the holidays and the closing date.' },
  window_base_missing: { what: 'The window is a number of days, but the text does not say from which day.', remedy: 'Enter the first and the last day.' },
  window_year_assumed: { what: 'The window states no year; it was taken from the date of the document.', remedy: 'Check the year.' },
  window_year_missing: { what: 'The window states no year, and no other date of the document gives one.', remedy: 'Enter the full dates.' },
  window_date_impossible: { what: 'The window names a day that does not exist.', remedy: 'It was not taken. Find out the right dates and enter them.' },
  window_corrected: { what: 'A correction behind the sign-off moves the disclosure window.', remedy: 'The corrected dates were taken. Check them.' },
  contacts_missing: { what: 'The text states neither telephone nor mailbox.', remedy: 'Enter them, or confirm that there are none.' },
  sign_off_missing: { what: 'No sign-off was found.', remedy: 'Look at the end of the source and mark the lines with name and date as the sign-off.' },
  sign_off_date_incomplete: { what: 'The date of the sign-off is incomplete.', remedy: 'Enter the full date of the issued document.' },
  lines_joined: { what: 'Several lines became one paragraph, because they seem to be cut at the width of the page.', remedy: 'Split it where a new paragraph begins.' },
  line_split: { what: 'One line held several paragraphs; they were parted.', remedy: 'Join them if they are one.' },
  issue_number_missing: { what: 'The headings of the issues bear no numbers; they are numbered in their order.', remedy: 'See whether these headings are issues and whether the numbers suit.' },
  page_scanned: { what: 'A page beside this line is a picture (a scan) without any text.', remedy: 'Add what that page says, or upload a version with text.' },
  text_cut_off: { what: 'The text seems to be cut off.', remedy: 'See whether the file is complete, and upload it again if not.' },
}
