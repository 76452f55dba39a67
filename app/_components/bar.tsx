/** A number drawn as a thin bar beside the number itself; so it is hidden from those who listen. */
export function Bar({ part, whole, className = 'bar' }: { part: number; whole: number; className?: string }) {
  const share = whole > 0 ? Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10)) : 0
  return (
    <svg className={className} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="rest" width="100" height="4" />
      {share > 0 && <rect width={share} height="4" />}
    </svg>
  )
}

export type Portion = { name: string; count: number }

/** Several counts of one whole as one bar, each portion named by its class. */
export function PortionBar({ portions, className = 'bar' }: { portions: Portion[]; className?: string }) {
  const shown = portions.filter((portion) => portion.count > 0)
  const countBefore = (index: number) => shown.slice(0, index).reduce((sum, portion) => sum + portion.count, 0)
  const percent = (count: number) => ((count / countBefore(shown.length)) * 100).toFixed(1)
  return (
    <svg className={className} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="rest" width="100" height="4" />
      {shown.map(({ name, count }, index) => <rect key={name} className={name} x={percent(countBefore(index))} width={percent(count)} height="4" />)}
    </svg>
  )
}
