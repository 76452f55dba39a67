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
