import type { ChainReport } from '../../../../../lib/audit/chain'
import type { Locale } from '../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../lib/platform/urls'
import { figure } from '../../../../_content/dates'
import { messages } from '../../../../_content/messages'

/** The whole chain is read only when asked for: it may be long. */
export function ChainState({ locale, chain }: { locale: Locale; chain: ChainReport | null }) {
  const { chain: words } = messages(locale).admin.office.audit
  return (
    <section className="panel" aria-labelledby="chain-heading">
      <h2 id="chain-heading">{words.heading}</h2>
      {chain && (
        <div role="status" className={chain.faults.length > 0 ? 'trouble' : 'notice'}>
          <p>{chain.faults.length > 0 ? words.broken(chain.faults.length) : words.whole}</p>
          <p className="small">{words.sealed(figure(locale, Number(chain.sealed)))}{messages(locale).common.comma}{words.unsealed(figure(locale, chain.unsealed))}</p>
          {chain.head && <p className="small">{words.head} <code className="hash">{chain.head}</code></p>}
          <ul>{chain.faults.slice(0, 20).map(({ seq, fault }) => <li key={seq}>{words.fault[fault](seq)}</li>)}</ul>
        </div>
      )}
      <form action={localised(urls.auditEvents(), locale)}><button name="verify" value="yes">{words.verify}</button></form>
    </section>
  )
}
