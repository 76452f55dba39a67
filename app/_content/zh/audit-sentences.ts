import type { AuditDetail } from '../../../lib/audit/record-event'
import { terms } from '../../../lib/platform/terms'

type Details = Record<string, AuditDetail>
export type Sentence = (details: Details) => string

const { moderation, notPublishedReason, outcome, progress, role } = terms.zh

/** The term for the name of a state; a name that is none is shown as it stands. */
const term = (words: Record<string, string>, name: AuditDetail | undefined) => words[String(name)] ?? String(name ?? '')
const roles = (names: AuditDetail | undefined) => (Array.isArray(names) ? names.map((name) => term(role, name)).join('、') : '')
const because = (words: Record<string, string>, name: AuditDetail | undefined) => (name ? `，因为${term(words, name)}` : '')

const sessionEnd = { signed_out: '自己退出', idle: '长时间没有使用', expired: '超过最长时间', disabled: '账号停用', role_changed: '角色更改', password_changed: '密码修改' }
const attempt = { unknown_account: '没有这个账号', disabled: '账号已停用', wrong_password: '密码不对' }

/** One sentence for each kind of event, said after the name of who did it. */
export const auditSentences = {
  'submission.received': () => '收到来件',
  'comment.moderated': (d) => `审核意见：${term(moderation, d.decision)}${d.redactions ? `，隐去 ${String(d.redactions)} 处` : ''}${because(notPublishedReason, d.reason)}`,
  'comment.moderation_revised': (d) => `把审核由“${term(moderation, d.from)}”改为“${term(moderation, d.decision)}”${because(notPublishedReason, d.reason)}`,
  'picture.opened': () => '查看照片',
  'contact.revealed': () => '查看联系方式',
  'case.assigned': (d) => (d.from ? '改派意见' : '分派意见'),
  'case.concluded': (d) => `办结意见：${term(outcome, d.outcome)}`,
  'reply.drafted': () => '起草答复',
  'reply.edited': () => '修改答复草稿',
  'reply.submitted': () => '把答复送审批',
  'reply.approved': (d) => (d.waiver ? '批准答复（当时只有一人在册）' : '批准答复'),
  'reply.returned': () => '退回答复',
  'reply.released': () => '发布答复',
  'report.imported': (d) => `导入通报 ${String(d.slug)}，${String(d.issues)} 个问题`,
  'report.published': (d) => `公开通报 ${String(d.slug)}`,
  'report.revised': (d) => `公开第 ${String(d.revision)} 版（更正）`,
  'report.withdrawn': (d) => `撤回通报 ${String(d.slug)}`,
  'report.discarded': (d) => `删除没有公开过的通报 ${String(d.slug)}`,
  'revision.started': (d) => `发起更正，第 ${String(d.revision)} 版`,
  'revision.edited': (d) => `调整文本结构（${Array.isArray(d.edits) ? d.edits.length : 0} 处）`,
  'revision.edit_undone': () => '撤销一处结构调整',
  'revision.reimported': (d) => `重新导入原文（${String(d.changed)} 处变化）`,
  'revision.details_set': () => '设置地址、公开期限和意见规则',
  'revision.submitted': (d) => `把第 ${String(d.revision)} 版送审`,
  'revision.approved': (d) => `批准第 ${String(d.revision)} 版${d.publishAt ? '，定时公开' : ''}${d.waiver ? '（当时只有一人在册）' : ''}`,
  'revision.returned': (d) => `退回第 ${String(d.revision)} 版`,
  'revision.taken_back': (d) => `取回第 ${String(d.revision)} 版`,
  'revision.discarded': (d) => `放弃第 ${String(d.revision)} 版`,
  'window.extension_proposed': () => '申请延长公开期限',
  'window.extended': (d) => `批准延长公开期限${d.waiver ? '（当时只有一人在册）' : ''}`,
  'window.extension_declined': () => '退回延期申请',
  'issue.update_proposed': (d) => `为问题 ${String(d.issue)} 拟写整改进展`,
  'issue.update_published': (d) => `公开问题 ${String(d.issue)} 的整改进展${d.progress ? `：${term(progress, d.progress)}` : ''}${d.waiver ? '（当时只有一人在册）' : ''}`,
  'issue.update_declined': (d) => `退回问题 ${String(d.issue)} 的整改进展`,
  'issue.withdrawn': (d) => `撤回问题 ${String(d.issue)}`,
  'attachment.added': () => '增加附件',
  'attachment.removed': () => '移除附件',
  'attachment.withdrawn': () => '撤下附件',
  'issue.progress_set': (d) => `把 ${String(d.report)} 问题 ${String(d.issue)} 的整改状态由“${term(progress, d.from)}”改为“${term(progress, d.to)}”`,
  'export.created': (d) => `导出意见，${String(d.rows)} 行（${String(d.filter)}）`,
  'mail.opened': () => '取出邮件',
  'organisation.founded': () => '设立发布机关',
  'organisation.updated': (d) => `修改机关信息（${Array.isArray(d.changed) ? d.changed.length : 0} 项）`,
  'four_eyes.switched_off': () => '关掉两人把关',
  'four_eyes.switched_on': () => '恢复两人把关',
  'unit.created': (d) => `增加责任单位“${String(d.name)}”`,
  'unit.renamed': (d) => `把责任单位“${String(d.from)}”改名为“${String(d.to)}”`,
  'invitation.created': (d) => `生成邀请链接：${roles(d.roles)}`,
  'staff.joined': () => '接受邀请，加入工作台',
  'staff.roles_changed': (d) => `更改一人的角色：由${roles(d.from)}改为${roles(d.to)}`,
  'staff.disabled': () => '停用一个账号',
  'staff.enabled': () => '恢复一个账号',
  'staff.password_changed': () => '修改自己的密码',
  'password_change.failed': () => '修改密码时输错了现在的密码',
  'session.started': () => '登录',
  'session.ended': (d) => `登录结束：${term(sessionEnd, d.reason)}`,
  'sign_in.failed': (d) => `登录失败：${term(attempt, d.reason)}`,
  'demo.scenes_set': () => '布置演示数据',
} satisfies Record<string, Sentence>

/** The same kinds of events, said in another language. */
export type AuditSentences = Record<keyof typeof auditSentences, Sentence>
