import type { Context } from '../../lib/platform/context'
import type { Locale } from '../../lib/platform/locale'

export type PublicContext = Context<{ kind: 'citizen' }>

/** A public document that is no page: a feed, a calendar, a picture. The same bytes for everybody, kept like the pages. */
export type PublicFile = {
  /** A path with named parts, without the prefix of the language. */
  pattern: string
  type: string
  /** Whether it exists in every language, or once for the whole site under the address without a language. */
  perLanguage: boolean
  /** A picture that other sites may show in their pages. */
  shownElsewhere?: boolean
  /** Null: there is no such thing. Pictures come as bytes, which are compressed already; text is compressed as it is kept. */
  make(ctx: PublicContext, params: Record<string, string>, locale: Locale): Promise<string | Buffer | null>
}
