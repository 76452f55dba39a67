import { messages } from '../../../../../../_content/messages'
import type { Locale } from '../../../../../../../lib/platform/locale'
import type { ParagraphChange } from '../../../../../../../lib/reports/difference'
import type { PublicCorrection } from '../../../../../../../lib/reports/public-history'

type Run = { same: string[] } | { change: Exclude<ParagraphChange, { kind: 'same' }> }

/** Two texts compared: what changed stands open, what did not is folded away. The first revision, compared with nothing, stands whole. */
export function Difference({ locale, correction: { number, changes } }: { locale: Locale; correction: PublicCorrection }) {
  const words = messages(locale).public.living.difference
  if (number === 1) return <div className="document difference" lang="zh-CN">{changes.map((change, index) => change.kind === 'same' && <p key={index}>{change.text}</p>)}</div>
  const count = (kind: ParagraphChange['kind']) => changes.filter((change) => change.kind === kind).length
  const [added, removed, changed] = [count('added'), count('removed'), count('changed')]
  return (
    <>
      <p className="lead">{added + removed + changed === 0 ? words.none : words.counts(added, removed, changed)}</p>
      <div className="document difference" lang="zh-CN">
        {runsOf(changes).map((run, index) => ('same' in run ? (
          <details key={index}>
            <summary lang={locale === 'zh' ? undefined : locale}>{words.same(run.same.length)}</summary>
            {run.same.map((text, at) => <p key={at}>{text}</p>)}
          </details>
        ) : <Change key={index} locale={locale} change={run.change} />))}
      </div>
    </>
  )
}

function runsOf(changes: ParagraphChange[]): Run[] {
  const runs: Run[] = []
  for (const change of changes) {
    const last = runs.at(-1)
    if (change.kind !== 'same') runs.push({ change })
    else if (last && 'same' in last) last.same.push(change.text)
    else runs.push({ same: [change.text] })
  }
  return runs
}

/** Marked by a word and a line, and for those who listen by words before and after; colour only repeats them. */
function Change({ locale, change }: { locale: Locale; change: Exclude<ParagraphChange, { kind: 'same' }> }) {
  const words = messages(locale).public.living.difference
  const spoken = (text: string) => <span className="unseen" lang={locale === 'zh' ? undefined : locale}>{text}</span>
  if (change.kind !== 'changed') {
    const added = change.kind === 'added'
    const Mark = added ? 'ins' : 'del'
    return (
      <p className={change.kind}>
        <b className="kind" lang={locale === 'zh' ? undefined : locale}>{added ? words.added : words.removed}</b>{' '}<Mark>{change.text}</Mark>
      </p>
    )
  }
  return (
    <p className="changed">
      {change.words.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return <Mark key={index}>{spoken(kind === 'added' ? words.addedHere : words.removedHere)}{text}{spoken(words.end)}</Mark>
      })}
    </p>
  )
}
