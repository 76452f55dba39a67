import type { StaffContext } from '../../../../../../../lib/platform/context'
import { findReportLife } from '../../../../../../../lib/reports/staff-queries-life'
import { messages } from '../../../../../../_content/messages'
import { ActionForm } from '../../../../_parts/action-form'
import { Submit, TextField } from '../../../../_parts/fields'
import { FileField } from '../../../../_parts/file-field'
import { formProps } from '../../../../_parts/form-words'
import { AttachmentList } from '../attachment-list'
import { attachFileAction, detachFileAction } from './actions'

/** The files that go public with this revision: added one by one, and taken out again while it is a draft. */
export async function DraftAttachments({ ctx, slug }: { ctx: StaffContext; slug: string }) {
  const { locale } = ctx
  const { files: words } = messages(locale).admin.publishing
  const files = (await findReportLife(ctx, { slug }))?.attachments.filter(({ isPublic }) => !isPublic) ?? []
  return (
    <section className="panel narrow" aria-labelledby="files-heading">
      <h2 id="files-heading">{words.heading}</h2>
      <p className="quiet">{words.intro}</p>
      <AttachmentList locale={locale} files={files}>
        {({ id, title }) => (
          <ActionForm id={`detach-${id}`} action={detachFileAction} hidden={{ slug, id }} label={words.removeNamed(title)} {...formProps(locale)}>
            <Submit>{words.remove}</Submit>
          </ActionForm>
        )}
      </AttachmentList>
      <ActionForm id="attach" action={attachFileAction} hidden={{ slug }} {...formProps(locale)}>
        <TextField name="title" label={words.title} hint={words.titleHint} autoComplete="off" />
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg" />
        <Submit>{words.add}</Submit>
      </ActionForm>
    </section>
  )
}
