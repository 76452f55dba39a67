const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** What may not begin a line: closing punctuation stays with what it closes. */
const STAYS = /^[\p{Pe}\p{Pf}，。、；：？！…—·,.;:?!%]/u
const OPENS = /[\p{Ps}\p{Pi}]$/u

type Width = (text: string) => number

/** A text in lines no wider than `limit`, broken between words; a longer one than `most` lines ends in an ellipsis. */
export function setLines(text: string, limit: number, most: number, width: Width): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text)) {
    if (width((line + word).trimEnd()) <= limit) {
      line += word
      continue
    }
    if (line.trim()) lines.push(line.trim())
    line = ''
    // A word wider than a line breaks where it must.
    for (const character of word) {
      if (line && width(line + character) > limit) {
        lines.push(line.trim())
        line = ''
      }
      line += character
    }
  }
  if (line.trim()) lines.push(line.trim())
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', limit, width)]
}

function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { segment } of segmenter.segment(text.replace(/[\p{Cf}\p{Cc}]/gu, ''))) {
    const before = words.at(-1)
    if (before !== undefined && (STAYS.test(segment) || OPENS.test(before))) words[words.length - 1] = before + segment
    else words.push(segment)
  }
  return words
}

function shortened(line: string, limit: number, width: Width): string {
  const characters = Array.from(line)
  while (characters.length > 0 && width(`${characters.join('')}…`) > limit) characters.pop()
  return `${characters.join('')}…`
}
