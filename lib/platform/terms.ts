import type {
  Channel, Identity, Moderation, NotPublishedReason, Outcome, Progress, ReplyBy, ReplyStatus, Role, Stance,
} from './generated/prisma/enums'
import type { Localised } from './locale'

/** What the glossary's states are called where people read them: pages, mails, files. */
export type Terms = {
  stance: Record<Stance, string>
  /** The four plain sentences from which a citizen chooses. */
  stanceSentence: Record<Stance, string>
  identity: Record<Identity, string>
  /** The progress status as an official document words it. */
  progress: Record<Progress, string>
  /** The same in the two to four characters that fit beside a mark. */
  progressShort: Record<Progress, string>
  outcome: Record<Outcome, string>
  moderation: Record<Moderation, string>
  notPublishedReason: Record<NotPublishedReason, string>
  role: Record<Role, string>
  replyStatus: Record<ReplyStatus, string>
  replyBy: Record<ReplyBy, string>
  channel: Record<Channel, string>
}

export const terms: Localised<Terms> = {
  zh: {
    stance: { affirms: '认可', not_resolved: '整改不到位', information: '反映情况', suggestion: '建议' },
    stanceSentence: {
      affirms: '确实改好了，我认可',
      not_resolved: '没有改到位，我看到的不是这样',
      information: '我了解一些情况，想告诉你们',
      suggestion: '我有一个建议',
    },
    identity: { anonymous: '匿名', office: '仅向办理单位署名', public: '公开署名' },
    progress: { completed: '已完成，同意销号', continuing: '视同完成，持续整改', unfinished: '未完成，继续整改', not_stated: '未注明整改状态' },
    progressShort: { completed: '已完成', continuing: '持续整改', unfinished: '未完成', not_stated: '未注明' },
    outcome: {
      adopted: '采纳', partly_adopted: '部分采纳', explained: '解释说明', not_adopted: '不采纳', referred: '转办', duplicate: '重复', not_accepted: '不予受理',
    },
    moderation: { awaiting: '待审核', published: '已公开', published_redacted: '隐去后公开', not_published: '不公开' },
    notPublishedReason: {
      personal_data: '含有他人的个人信息',
      insult: '含有侮辱、诽谤的内容',
      off_topic: '与本通报的问题无关',
      advertising: '属于广告',
      unlawful: '含有法律法规禁止发布的内容',
      duplicate: '与同一来件中的另一条意见重复',
      no_consent: '提出人没有同意公开',
    },
    role: { administrator: '管理员', publisher: '发布员', moderator: '审核员', handler: '承办人', approver: '审批人', auditor: '审计员' },
    replyStatus: { draft: '起草中', awaiting_approval: '待审批', approved: '已批准，待发布', released: '已发布' },
    replyBy: { email: '电子邮件', phone: '电话' },
    channel: { web: '网页', api: '数据接口' },
  },
  en: {
    stance: { affirms: 'Affirms', not_resolved: 'Not resolved', information: 'Information', suggestion: 'Suggestion' },
    stanceSentence: {
      affirms: 'This has been put right, as the report says',
      not_resolved: 'This has not been put right; what I see is different',
      information: 'I know something about this that you should know',
      suggestion: 'I have a suggestion',
    },
    identity: { anonymous: 'Anonymous', office: 'Named to the office only', public: 'Named publicly' },
    progress: {
      completed: 'Completed, agreed closed', continuing: 'Treated as completed, work continues', unfinished: 'Unfinished, work continues', not_stated: 'Progress not stated',
    },
    progressShort: { completed: 'Completed', continuing: 'Continuing', unfinished: 'Unfinished', not_stated: 'Not stated' },
    outcome: {
      adopted: 'Adopted', partly_adopted: 'Partly adopted', explained: 'Explained', not_adopted: 'Not adopted', referred: 'Referred', duplicate: 'Duplicate',
      not_accepted: 'Not accepted',
    },
    moderation: { awaiting: 'Awaiting moderation', published: 'Published', published_redacted: 'Published with redactions', not_published: 'Not published' },
    notPublishedReason: {
      personal_data: 'It contains personal data of others',
      insult: 'It contains insults or defamation',
      off_topic: 'It does not concern an issue of this report',
      advertising: 'It is advertising',
      unlawful: 'It contains what the law forbids to publish',
      duplicate: 'It repeats another comment of the same submission',
      no_consent: 'Its author did not consent to publication',
    },
    role: {
      administrator: 'Administrator', publisher: 'Publisher', moderator: 'Moderator', handler: 'Handler', approver: 'Approver', auditor: 'Auditor',
    },
    replyStatus: { draft: 'Draft', awaiting_approval: 'Awaiting approval', approved: 'Approved, to be released', released: 'Released' },
    replyBy: { email: 'E-mail', phone: 'Telephone' },
    channel: { web: 'Web page', api: 'API' },
  },
}
