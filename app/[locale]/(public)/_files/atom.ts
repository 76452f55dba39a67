import { element, XML_DECLARATION, xmlText } from './xml'

export type AtomEntry = {
  /** Stays the same whatever else changes (RFC 4287, 4.2.6). */
  id: string
  title: string
  link: string
  author: string
  published: Date
  updated: Date
  paragraphs: string[]
}

export type AtomFeed = {
  id: string
  title: string
  /** The feed's own address, and that of the page it follows. */
  self: string
  page: string
  language: string
  author: string
  /** When the thing itself came to be: a feed without entries is as old as that. */
  since: Date
  entries: AtomEntry[]
}

/** A feed as RFC 4287 has it, the latest change first. */
export function atomFeed({ id, title, self, page, language, author, since, entries }: AtomFeed): string {
  const latest = entries.toSorted((one, other) => other.updated.getTime() - one.updated.getTime())
  return XML_DECLARATION + element('feed', { 'xmlns': 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    element('id', {}, xmlText(id)),
    element('title', {}, xmlText(title)),
    element('updated', {}, (latest[0]?.updated ?? since).toISOString()),
    element('author', {}, element('name', {}, xmlText(author))),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...latest.map(entryXml))
}

function entryXml({ id, title, link, author, published, updated, paragraphs }: AtomEntry): string {
  // HTML within XML: escaped as HTML first, then as text of the element.
  const html = paragraphs.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line.trim() !== '').map((line) => `<p>${xmlText(line)}</p>`).join('')
  return element('entry', {},
    element('id', {}, xmlText(id)),
    element('title', {}, xmlText(title)),
    element('link', { rel: 'alternate', type: 'text/html', href: link }),
    element('author', {}, element('name', {}, xmlText(author))),
    element('published', {}, published.toISOString()),
    element('updated', {}, updated.toISOString()),
    element('content', { type: 'html' }, xmlText(html)))
}
