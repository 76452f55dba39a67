/**
 * Facts about a page for search engines (schema.org, JSON-LD). A block of data is no script: the security policy does not
 * touch it. What could end it early is written as an escape.
 */
export function StructuredData({ facts }: { facts: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...facts }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
