/** One public page: its address, and whether it is the same for everybody. */
export type PublicPage = {
  /** A path with named parts, without the prefix of the language. */
  pattern: string
  /** The same bytes for everybody until something public changes. A page that carries anything of one person is not. */
  cached: boolean
  /** The query parameters that the page reads, in the order of the canonical address; all others are ignored. */
  query: readonly string[]
}

/** Every public page. What is not listed here is not found. */
export const publicPages: readonly PublicPage[] = [
  { pattern: '/', cached: true, query: ['cursor'] },
  { pattern: '/reports/:slug', cached: true, query: [] },
  { pattern: '/reports/:slug/issues/:number', cached: true, query: ['cursor'] },
  { pattern: '/reports/:slug/print', cached: true, query: [] },
  { pattern: '/reports/:slug/poster', cached: true, query: [] },
  { pattern: '/reports/:slug/revisions', cached: true, query: [] },
  { pattern: '/reports/:slug/revisions/:revision', cached: true, query: [] },
  { pattern: '/reports/:slug/comment', cached: false, query: ['issue'] },
  { pattern: '/organisations/:slug', cached: true, query: ['cursor'] },
  { pattern: '/search', cached: false, query: ['q', 'page'] },
  { pattern: '/receipts', cached: false, query: [] },
  { pattern: '/about', cached: true, query: [] },
  { pattern: '/privacy', cached: true, query: [] },
  { pattern: '/accessibility', cached: true, query: [] },
  { pattern: '/site-map', cached: true, query: [] },
]

/** Stands for every public address that does not exist, so that guessing addresses fills no memory. */
export const NOT_FOUND_PATH = '/not-found'
