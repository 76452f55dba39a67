import type { Context } from '../../lib/platform/context'

export type PublicContext = Context<{ kind: 'citizen' }>

/** Of an address where nothing is: the path of the page that says what stood there and why it went; null where nothing ever did. */
export type FindGone = (ctx: PublicContext, path: string) => Promise<string | null>
