import type { Locale } from '../../../../../../../lib/platform/locale'
import { messages } from '../../../../../../_content/messages'
import { ActionForm } from '../../../../_parts/action-form'
import { Choices, More, Submit } from '../../../../_parts/fields'
import { formProps } from '../../../../_parts/form-words'
import { discardDraftAction } from './actions'

/** The way out: the draft goes for good, once its box is ticked. */
export function DiscardPanel({ locale, slug, version, isCorrection }: { locale: Locale; slug: string; version: number; isCorrection: boolean }) {
  const { discard: words } = messages(locale).admin.publishing.approval
  const title = isCorrection ? words.correction : words.first
  return (
    <ActionForm id="discard" action={discardDraftAction} hidden={{ slug, version, correction: isCorrection ? 'yes' : '' }} className="narrow" {...formProps(locale)}>
      <More summary={`${title}…`}>
        <p>{isCorrection ? words.hintCorrection : words.hintFirst}</p>
        <Choices type="checkbox" name="confirm" label={title} options={[{ value: 'yes', label: words.confirm }]} />
        <Submit>{title}</Submit>
      </More>
    </ActionForm>
  )
}
