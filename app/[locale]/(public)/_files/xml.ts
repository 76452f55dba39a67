/** Text as XML may hold it (XML 1.0, 2.2): control characters and halves of characters, which no reader would accept, become U+FFFD. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

/** One element; `content` is XML already, attributes are plain text. */
export function element(name: string, attributes: Record<string, string>, ...content: string[]): string {
  const own = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${xmlText(value)}"`).join('')
  return content.length === 0 ? `<${name}${own}/>` : `<${name}${own}>${content.join('')}</${name}>`
}
