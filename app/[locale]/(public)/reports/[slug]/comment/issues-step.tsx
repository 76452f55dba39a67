import { ChoiceGroup } from '../../../../../_components/fields'
import { ProgressSign } from '../../../../../_components/progress-mark'
import { messages } from '../../../../../_content/messages'
import type { Locale } from '../../../../../../lib/platform/locale'
import type { PublicIssue } from '../../../../../../lib/reports/public-queries'
import { COMMENTS_PER_SUBMISSION_LIMIT } from '../../../../../../lib/submissions/schema'
import { WHOLE_REPORT } from './comment-form'
import type { StepProps } from './step-page'

/** 1: which issues. The chosen ones stand first; the others are one press away. */
export function IssuesStep({ locale, report, state: { form }, errorOf }: StepProps) {
  const words = messages(locale).public.comment.issues
  const chosen = new Set(form.chosen)
  const open = report.issues.filter((issue) => issue.withdrawnAt === null)
  const others = open.filter((issue) => !chosen.has(issue.number))
  return (
    <ChoiceGroup id="issue" legend={words.title} hint={words.hint(COMMENTS_PER_SUBMISSION_LIMIT)} error={errorOf('issue')} heading>
      {chosen.size > 0 && (
        <div className="choices">
          {chosen.has(WHOLE_REPORT) && <WholeReport locale={locale} checked />}
          {open.filter((issue) => chosen.has(issue.number)).map((issue) => <IssueChoice key={issue.id} locale={locale} issue={issue} checked />)}
        </div>
      )}
      {chosen.size > 0 ? (
        <details className="more-issues">
          <summary>{words.others}</summary>
          <Others locale={locale} issues={others} whole={!chosen.has(WHOLE_REPORT)} />
        </details>
      ) : (
        <Others locale={locale} issues={others} whole />
      )}
    </ChoiceGroup>
  )
}

function Others({ locale, issues, whole }: { locale: Locale; issues: PublicIssue[]; whole: boolean }) {
  return (
    <div className="choices">
      {whole && <WholeReport locale={locale} />}
      {issues.map((issue) => <IssueChoice key={issue.id} locale={locale} issue={issue} />)}
    </div>
  )
}

function IssueChoice({ locale, issue, checked = false }: { locale: Locale; issue: PublicIssue; checked?: boolean }) {
  return (
    <label className="choice" lang="zh-CN">
      <input type="checkbox" name="issue" value={issue.number} defaultChecked={checked} />
      <span>{issue.number}. {issue.title}</span>
      {issue.progress !== 'not_stated' && <ProgressSign locale={locale} progress={issue.progress} />}
    </label>
  )
}

function WholeReport({ locale, checked = false }: { locale: Locale; checked?: boolean }) {
  const words = messages(locale).public.comment.issues
  return (
    <label className="choice">
      <input type="checkbox" name="issue" value={WHOLE_REPORT} defaultChecked={checked} />
      <span>{words.whole}<small className="quiet">{words.wholeHint}</small></span>
    </label>
  )
}
