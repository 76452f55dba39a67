/** A search asks for no more than this; what is longer is a text, not a search. */
export const SEARCH_LIMIT = 100
const WORDS_LIMIT = 10

/** Spaces and marks without width count for nothing, as in the database's search_characters. */
const NOTHING = /[\s\u200b-\u200f\u2060\ufeff]+/gu

/** A text as the search compares it: width, compatible forms and capitals make no difference. The same rule as the database's search_characters. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOTHING, '')
}

/** What a person typed, as words that must all be found; each once, in their order. */
export function wordsOf(query: string): string[] {
  return [...new Set(query.normalize('NFKC').split(/\s+/u).map(folded).filter((word) => word !== ''))].slice(0, WORDS_LIMIT)
}

/**
 * The words as the index knows them: every two characters that stand side by side; a single character as the beginning of such a pair.
 * Every hit has them all, yet what has them all may be none: pairs do not say where they stand.
 */
export function indexQuery(words: string[]): string {
  return [...new Set(words.flatMap(termsOf))].join(' & ')
}

function termsOf(word: string): string[] {
  const characters = [...word]
  if (characters.length === 1) return [`${quoted(word)}:*`]
  return characters.slice(1).map((character, at) => quoted(characters[at]! + character))
}

function quoted(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
