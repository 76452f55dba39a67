const LINE_OCTETS = 75

/** A value of type TEXT (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text.toWellFormed().replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}

/** An instant in UTC (RFC 5545, 3.3.5). */
export function calendarInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Content lines as they are sent (RFC 5545, 3.1): no line over 75 octets, none cut within a character, each ended by CRLF. */
export function calendarLines(lines: string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}
