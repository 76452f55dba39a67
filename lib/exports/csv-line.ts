/** So that Excel and WPS take the file for UTF-8. */
export const CSV_BEGINNING = '\ufeff'

/**
 * What a spreadsheet could take for the beginning of a formula, also in full width and behind blanks (CWE-1236, OWASP
 * "CSV Injection"); an apostrophe before it makes it text.
 */
const FORMULA = /^(?:[ \u00a0\u3000\u200b\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/

/** One record after RFC 4180: every field in quotes, quotes doubled, CRLF at the end. */
export function csvLine(fields: readonly string[]): string {
  let line = ''
  for (let at = 0; at < fields.length; at += 1) line += (at === 0 ? '"' : ',"') + quoted(fields[at]!)
  return `${line}\r\n`
}

function quoted(field: string): string {
  const text = FORMULA.test(field) ? `'${field}` : field
  return `${text.includes('"') ? text.replaceAll('"', '""') : text}"`
}
