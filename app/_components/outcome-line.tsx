import type { Locale } from '../../lib/platform/locale'
import { terms } from '../../lib/platform/terms'
import type { PublicComment } from '../../lib/submissions/visibility'

type Props = { locale: Locale; label: string; comment: Pick<PublicComment, 'outcome' | 'outcomeReason'> }

/** What became of a comment, and why: at the issue and at the receipt alike. Nothing before there is an outcome. */
export function OutcomeLine({ locale, label, comment: { outcome, outcomeReason } }: Props) {
  if (!outcome) return null
  return (
    <p className="outcome">
      {label} <b>{terms[locale].outcome[outcome]}</b>
      {outcomeReason && <span lang="zh-CN">：{outcomeReason}</span>}
    </p>
  )
}
