const WIDE = '\\u3007\\u3400-\\u9fff\\uf900-\\ufaff'
const BETWEEN_SCRIPTS = new RegExp(`(?<=[${WIDE}])( ?)(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])( ?)(?=[${WIDE}])`, 'g')
/** A space in front of a label parts two fields: it was typed. */
const TYPESET = new RegExp(`(?<=[${WIDE}]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=[${WIDE}])(?![${WIDE}]{2,8}[:：])`, 'g')
const SIGNS = `${WIDE}，。、；：“”（）`
const BETWEEN_WIDE = new RegExp(`(?<=[${SIGNS}])( ?)(?=[${SIGNS}])`, 'g')
const STRETCHED = new RegExp(`(?<=[${SIGNS}]) (?=[${SIGNS}])`, 'g')
const MOST = 0.6

/**
 * Office programs set a little white between Chinese and Latin letters, and stretch lines to the edge; in a PDF both look like
 * spaces. They are taken out where they are the rule, so that a field does not depend on the way a document travelled.
 */
export function withoutTypesetSpaces(texts: string[]): string[] {
  const isSetApart = share(texts.join('\n'), BETWEEN_SCRIPTS) >= MOST
  return texts.map((text) => {
    const tight = share(text, BETWEEN_WIDE) >= MOST ? text.replace(STRETCHED, '') : text
    return isSetApart ? tight.replace(TYPESET, '') : tight
  })
}

function share(text: string, boundary: RegExp): number {
  let all = 0
  let spaced = 0
  for (const [space] of text.matchAll(boundary)) {
    all++
    if (space !== '') spaced++
  }
  return all < 2 ? 0 : spaced / all
}
