import type { ReplyForStaff } from '../../../../../../lib/cases/find-case'
import { terms } from '../../../../../../lib/platform/terms'
import { timeOf } from '../../../../../_content/dates'
import { messages } from '../../../../../_content/messages'
import { ActionForm } from '../../../_parts/action-form'
import { More, Submit, TextArea } from '../../../_parts/fields'
import { formProps } from '../../../_parts/form-words'
import { approveAction, releaseAction, replyAction, returnAction } from './actions'
import type { CaseProps } from './case-props'
import { TheirTexts } from './their-texts'

/** The organisation's answer: what was released, what is under way, and the next step of it. */
export function ReplyPanel({ locale, file, form }: CaseProps) {
  const { reply: words } = messages(locale).admin.case
  const { reply, acts } = file
  if (!reply && file.releasedReplies.length === 0 && !acts.includes('draft')) return null
  const hidden = { ...form, replyId: reply?.id ?? '', version: reply?.version ?? '' }
  const drafting = (
    <>
      <TheirTexts words={{ conflict: words.conflict, theirs: words.theirs('#'), yours: words.yours, publicText: words.publicText, privateText: words.privateText }} />
      <TextArea name="publicText" label={words.publicText} hint={words.publicTextHint} rows={8} initial={reply?.publicText} shortcut="r" />
      <TextArea name="privateText" label={words.privateText} hint={words.privateTextHint} rows={3} initial={reply?.privateText ?? ''} optional />
      <div className="buttons">
        <Submit primary name="then" value="submit">{words.submit}</Submit>
        <Submit name="then" value="keep">{words.save}</Submit>
      </div>
    </>
  )
  return (
    <section className="panel reply" aria-labelledby="reply-heading">
      <h2 id="reply-heading">{words.heading}{reply && <span className="tag">{terms[locale].replyStatus[reply.status]}</span>}</h2>
      {file.releasedReplies.map((one) => <ReplyText key={one.id} locale={locale} reply={one} timeZone={file.report.timeZone} />)}
      {reply?.returnNote && <div className="trouble"><p className="trouble-title">{words.returned}</p><p>{reply.returnNote}</p></div>}
      {acts.includes('draft') ? (
        <ActionForm id="reply" action={replyAction} hidden={hidden} {...formProps(locale)}>
          {file.releasedReplies.length > 0 && !reply ? <More summary={words.another}>{drafting}</More> : drafting}
        </ActionForm>
      ) : reply && <ReplyText locale={locale} reply={reply} timeZone={file.report.timeZone} />}
      {acts.includes('approve') && (
        <ActionForm id="approval" action={approveAction} hidden={hidden} {...formProps(locale)}><Submit primary shortcut="g">{words.approve}</Submit></ActionForm>
      )}
      {reply?.status === 'awaiting_approval' && reply.mine && !acts.includes('approve') && <p className="quiet">{words.notOwn}</p>}
      {acts.includes('release') && (
        <ActionForm id="release" action={releaseAction} hidden={hidden} {...formProps(locale)}>
          <p className="hint">{words.releaseHint}</p>
          <Submit primary>{words.release}</Submit>
        </ActionForm>
      )}
      {acts.includes('return') && (
        <ActionForm id="return" action={returnAction} hidden={hidden} {...formProps(locale)}>
          <More summary={words.returnOpen}>
            <TextArea name="note" label={words.returnNote} hint={words.returnNoteHint} rows={3} />
            <Submit>{words.return}</Submit>
          </More>
        </ActionForm>
      )}
    </section>
  )
}

function ReplyText({ locale, reply, timeZone }: { locale: CaseProps['locale']; reply: ReplyForStaff; timeZone: string }) {
  const { reply: words, moderation } = messages(locale).admin.case
  const at = (instant: Date | null) => (instant ? timeOf(locale, instant, timeZone) : '')
  return (
    <div className="reply-text">
      <h3>{words.publicText}</h3>
      <p className="prose">{reply.publicText}</p>
      {reply.privateText && <><h3>{words.privateText}</h3><p className="prose">{reply.privateText}</p></>}
      <ul className="quiet small">
        <li>{words.draftedBy(reply.draftedBy ?? moderation.nobody)}</li>
        {reply.approvedAt && <li>{words.approvedBy(reply.approvedBy ?? moderation.nobody, at(reply.approvedAt))}</li>}
        {reply.withoutSecondPerson && <li>{words.withoutSecondPerson}</li>}
        {reply.releasedAt && <li>{words.releasedBy(reply.releasedBy ?? moderation.nobody, at(reply.releasedAt))}</li>}
      </ul>
    </div>
  )
}
