import type { Progress } from '../../lib/platform/generated/prisma/enums'
import type { Locale } from '../../lib/platform/locale'
import { terms } from '../../lib/platform/terms'
import { Icon } from './icons'

/** The progress status as a shape and a word; the colour only repeats them. */
export function ProgressMark({ locale, progress, short = false }: { locale: Locale; progress: Progress; short?: boolean }) {
  const words = short ? terms[locale].progressShort : terms[locale].progress
  return (
    <span className={`mark ${progress}`}>
      <Icon name={progress} className="sign" />
      {words[progress]}
    </span>
  )
}

/** The shape alone, where the row's other words stay short; the word is there for those who listen. */
export function ProgressSign({ locale, progress }: { locale: Locale; progress: Progress }) {
  return (
    <span className={`mark ${progress}`}>
      <Icon name={progress} className="sign" />
      <span className="unseen">{terms[locale].progressShort[progress]}</span>
    </span>
  )
}
