import type { RefusalFacts, RefusalWords } from '../refusal-words'
import type { RefusalReason } from '../../../lib/platform/errors'

const office = ({ ways }: RefusalFacts) => (ways ? `您仍可以用下面的方式向发布机关反映：${ways}。` : '您仍可以直接向发布机关反映。')

/** What happened, and what is possible now; one entry for every reason. */
export const refusals: Record<RefusalReason, (facts: RefusalFacts) => RefusalWords> = {
  report_not_found: () => ({ title: '没有找到这份通报', what: '它可能还没有发布，或者地址有误。请从首页的通报目录进入。' }),
  issue_not_found: () => ({ title: '这份通报里没有这个问题', what: '请从通报的目录中选择问题。' }),
  receipt_unknown: () => ({
    title: '没有找到这份回执对应的来件',
    what: '请对照您保存的回执逐组核对。空格、短横线和大小写都不影响。如果回执已经丢失，我们无法替您找回。',
  }),
  comment_not_found: () => ({ title: '没有找到这条意见', what: '请返回列表重新选择。' }),
  reply_not_found: () => ({ title: '没有找到这条答复', what: '请返回办件重新选择。' }),
  unit_not_found: () => ({ title: '没有找到这个责任单位', what: '请从列表中选择。' }),
  staff_not_found: () => ({ title: '没有找到这位工作人员', what: '请从列表中选择。' }),
  invitation_unknown: () => ({ title: '这个邀请链接不能使用', what: '它可能已经用过或者过期。请向管理员要一个新的链接。' }),
  mail_not_found: () => ({ title: '没有找到这封邮件的文件', what: '它可能已经寄出，或者已从数据目录移走。' }),
  not_permitted: () => ({ title: '您的角色不能做这一步', what: '如果需要这项权限，请联系本单位管理员。' }),
  sign_in_failed: () => ({ title: '邮箱或密码不对', what: '请核对后重新输入。' }),
  window_not_open: (facts) => ({
    title: '还没有到公开期限，意见没有发送',
    what: `${facts.opensAt ? `从${facts.opensAt}起可以在这里发表意见。` : ''}${office(facts)}`,
  }),
  window_closed: (facts) => ({
    title: '公开期限已经结束，意见没有发送',
    what: `${facts.closesAt ? `截止时间是${facts.closesAt}。` : ''}您写的内容还在下面，可以复制保存。${office(facts)}`,
  }),
  window_not_stated: (facts) => ({ title: '这份通报没有注明公开期限，这里不接收意见', what: office(facts) }),
  already_published: () => ({ title: '这份通报已经发布', what: '发布后的文本不再改动。' }),
  already_moderated: () => ({ title: '这条意见已经审核过', what: '请刷新后查看最新的审核结果。' }),
  not_yet_moderated: () => ({ title: '这条意见还没有审核', what: '请先作出审核决定，再继续。' }),
  already_concluded: () => ({ title: '这个办件已经办结', what: '办结后不能再改动。' }),
  not_yet_answered: () => ({ title: '这条意见还没有答复', what: '请先发布答复，或者选择不需要答复的处理结果。' }),
  no_consent_to_publish: () => ({ title: '提出人没有同意公开，这条意见不能公开', what: '可以选择“不公开”，意见照常办理和答复。' }),
  author_cannot_approve: () => ({ title: '起草人不能审批自己的答复', what: '请由另一位审批人审批。' }),
  reply_not_awaiting_approval: () => ({ title: '这条答复不在待审批状态', what: '它可能刚被别人处理过，请刷新后查看。' }),
  reply_not_editable: () => ({ title: '这条答复现在不能修改', what: '已经送审、批准或发布的答复不能改动；需要修改时请先退回。' }),
  reply_unfinished: () => ({ title: '还有没有发布的答复', what: '请先发布或者退回这条答复，再办结。' }),
  not_single_member: () => ({ title: '本单位不止一位工作人员', what: '只有一位工作人员时才能关闭双人审批。' }),
  reply_not_approved: () => ({ title: '这条答复还没有批准，不能发布', what: '请先送审并由另一人批准。' }),
  last_administrator: () => ({ title: '这是最后一位管理员', what: '请先指定另一位管理员，再停用或改变这个账号的角色。' }),
  slug_taken: () => ({ title: '这个地址已经被另一份通报使用', what: '请换一个地址。' }),
  email_taken: () => ({ title: '这个邮箱已经有账号', what: '请换一个邮箱，或者使用已有的账号。' }),
  unit_name_taken: () => ({ title: '已经有同名的责任单位', what: '请换一个名称。' }),
  key_reused_with_other_content: () => ({
    title: '这份表单已经发送过，但内容与这次不同',
    what: '第一次发送的意见已经收到，这次的内容没有发送。如需补充，请重新打开表单，作为新的来件发送；您写的内容还在下面，可以复制。',
  }),
  changed_meanwhile: () => ({ title: '别人刚刚改动了这里，您的改动没有保存', what: '请查看最新内容后再保存。' }),
  too_many_requests: ({ retryAfter }) => ({
    title: '请求太频繁，请稍等',
    what: `${retryAfter ? `请在 ${retryAfter} 秒后再试。` : '请过一会儿再试。'}您写的内容没有丢失。`,
  }),
}
