import { WaysToSpeak } from '../../../../../_components/ways-to-speak'
import { WindowLine } from '../../../../../_components/window-line'
import { messages } from '../../../../../_content/messages'
import { refusalWords } from '../../../../../_content/refusal-words'
import type { RefusalReason } from '../../../../../../lib/platform/errors'
import type { Locale } from '../../../../../../lib/platform/locale'
import { localised, urls } from '../../../../../../lib/platform/urls'
import type { PublicReport } from '../../../../../../lib/reports/public-queries'
import type { CommentForm } from './comment-form'
import { KeptTexts } from './kept-texts'

type Props = {
  locale: Locale
  report: PublicReport
  at: Date
  /** What was typed before the rule said no; null where there was no form at all. */
  form: CommentForm | null
  refusal: { reason: RefusalReason; details: Record<string, unknown> } | null
}

const reasons = { not_stated: 'window_not_stated', upcoming: 'window_not_open', closed: 'window_closed', open: 'window_closed' } as const

/** No form: why, what to do instead, and whatever was typed, for copying. */
export function Outside({ locale, report, at, form, refusal }: Props) {
  const { comment } = messages(locale).public
  const reason = refusal?.reason ?? reasons[report.window.status]
  const facts = { ...report.window, ...refusal?.details }
  const words = form ? refusalWords(locale, { reason, details: withoutWays(facts) }) : comment.outside.because[reasons[report.window.status]]
  return (
    <>
      <p className="trail" lang="zh-CN"><a href={localised(urls.report(report.slug), locale)}>{report.title}</a></p>
      <div role={form ? 'alert' : undefined} tabIndex={-1} data-focus={form ? '' : undefined} className={form ? 'errors' : undefined}>
        <h1>{words.title}</h1>
        <p className="lead">{words.what}</p>
      </div>
      {(reason === 'window_closed' || reason === 'window_not_open') && <WindowLine locale={locale} window={report.window} at={at} />}
      <WaysToSpeak locale={locale} ways={report} />
      {form && <KeptTexts locale={locale} form={form} />}
      <p className="form-buttons">
        <a className="button" href={localised(urls.report(report.slug), locale)}>{comment.outside.back}</a>
        {reason === 'key_reused_with_other_content' && <a className="button" href={localised(urls.comment(report.slug), locale)}>{comment.outside.anew}</a>}
      </p>
    </>
  )
}

/** The page itself lists the ways to speak below. */
function withoutWays(details: Record<string, unknown>): Record<string, unknown> {
  return { ...details, phones: [], emails: [], postalAddress: null }
}
