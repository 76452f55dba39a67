import { can } from '../../../../../../lib/organisations/permissions'
import type { StaffContext } from '../../../../../../lib/platform/context'
import { Progress } from '../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../lib/platform/terms'
import type { IssueForStaff } from '../../../../../../lib/reports/staff-queries'
import { messages } from '../../../../../_content/messages'
import { ActionForm } from '../../../_parts/action-form'
import { Submit } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { setProgressAction } from './actions'
import { ProgressSelects } from './progress-selects'

/** How far each issue has come, set directly as long as the report is a draft; once public it moves by dated updates. */
export function DraftProgress({ ctx: { locale, actor }, slug, issues }: { ctx: StaffContext; slug: string; issues: IssueForStaff[] }) {
  const { progress: words } = messages(locale).admin.office.reports
  return (
    <section aria-labelledby="progress-heading">
      <h2 id="progress-heading">{words.heading}</h2>
      {can(actor, 'report.set_progress') ? (
        <>
          <p className="quiet">{words.intro}</p>
          <ActionForm id="progress" action={setProgressAction} hidden={{ slug }} {...formProps(locale)}>
            <ProgressSelects issues={issues} states={Object.values(Progress).map((state) => ({ value: state, label: terms[locale].progress[state] }))} />
            <div className="sticky-foot"><Submit primary>{words.save}</Submit></div>
          </ActionForm>
        </>
      ) : (
        <>
          <p className="quiet">{words.readOnly}</p>
          <ol className="lines">
            {issues.map(({ number, title, progress }) => (
              <li key={number} className="line-head"><span>{number} {title}</span><span className="quiet">{terms[locale].progress[progress]}</span></li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
