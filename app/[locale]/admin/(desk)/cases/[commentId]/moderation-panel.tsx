import { NotPublishedReason } from '../../../../../../lib/platform/generated/prisma/enums'
import { terms } from '../../../../../../lib/platform/terms'
import { messages } from '../../../../../_content/messages'
import { formProps } from '../../../_parts/form-words'
import { moderateAction } from './actions'
import type { CaseProps } from './case-props'
import { ModerationForm } from './moderation-form'

/** The first decision about a comment, or another one in place of the last. */
export function ModerationPanel({ locale, file, form, revising }: CaseProps & { revising: boolean }) {
  const { case: words } = messages(locale).admin
  const { moderation } = words
  const { decidedBy: _decidedBy, ...said } = moderation
  const last = file.decisions.at(-1)
  return (
    <ModerationForm
      key={`${form.commentId} ${revising}`} action={moderateAction} form={formProps(locale)}
      hidden={{ ...form, from: revising ? file.moderation : '', ...(revising ? { next: form.commentId } : {}) }}
      text={file.body} consent={file.consentToPublish} initial={revising ? (last?.redactions ?? []) : []}
      spotted={file.personalData.map(({ start, end, kind }) => ({ start, end, label: words.personal[kind] }))}
      reasons={Object.values(NotPublishedReason).map((reason) => ({ value: reason, label: terms[locale].notPublishedReason[reason] }))}
      words={{
        ...said, textHeading: words.commentHeading, heading: revising ? moderation.reviseHeading : moderation.heading,
        publishRedacted: moderation.publishRedacted('#'), redactAll: moderation.redactAll(file.personalData.length),
      }}
    />
  )
}
