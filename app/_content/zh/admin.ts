import { caseWords } from './admin-case'
import { draftWords } from './admin-draft'
import { officeWords } from './admin-office'
import { publishingDone, publishingWords } from './admin-publishing'
import { auditSentences, type AuditSentences } from './audit-sentences'

/** Everything that signed-in staff read, in Chinese; this is the shape that every other language must fill. */
export const admin = {
  product: '回音',
  desk: '工作台',
  title: (page: string) => `${page} · 回音工作台`,
  skip: '跳到正文',
  otherLanguage: 'English',
  menu: '菜单',
  closeMenu: '关闭菜单',
  navigation: '工作台导航',
  nav: {
    cases: '办件', office: '机关', account: '本人',
    release: '批量发布答复', reports: '通报', exports: '导出', audit: '审计记录', mails: '邮件', staff: '人员', units: '责任单位', settings: '机关信息',
    password: '修改密码', signOut: '退出登录',
  },
  roleExplained: {
    administrator: '管理人员、单位和机关信息，导出意见，查看邮件和审计记录；看不到办件',
    publisher: '发布通报，更新整改状态',
    moderator: '审核意见，分派给责任单位，办结',
    handler: '承办本单位的意见：起草答复，办结',
    approver: '批准或退回别人起草的答复，发布已批准的答复',
    auditor: '查看办件和审计记录，不能改动任何内容',
  },
  form: {
    summary: '请修改下面几处',
    nothingLost: '您填写的内容都还在。',
    optional: '选填',
    working: '正在处理…',
    choose: '请选择',
  },
  page: {
    next: '下一页', first: '回到第一页',
    shown: (shown: number, total: number) => `本页 ${shown} 条，共 ${total} 条`,
    total: (total: number) => `共 ${total} 条`,
  },
  notFound: {
    title: '没有这一页',
    text: '地址不对，或者您的角色看不到它。需要权限时，请联系本机关的管理员。',
    back: '回到工作台',
  },
  signIn: {
    title: '工作人员登录',
    intro: '群众查阅通报、发表意见不需要登录。',
    email: '邮箱',
    password: '密码',
    submit: '登录',
    problem: {
      failed: { title: '没有登录成功', text: '邮箱和密码对不上，或者这个账号已停用。请核对后再试。' },
      wait: (seconds: number) => ({ title: '请稍后再试', text: `短时间内试错的次数太多。请在 ${seconds} 秒后再登录。账号没有被锁定。` }),
      expired: { title: '登录页已过期', text: '这一页打开得太久了。请再输入一次密码。' },
      broken: { title: '暂时不能登录', text: '系统没能完成登录，错误已记录。请过一会儿再试。' },
      cookies: { title: '请允许本站使用 Cookie', text: '登录状态要靠它保持。请在浏览器设置里允许，然后刷新这一页。' },
    },
    notice: {
      out: '您已退出登录。',
      password: '密码已修改。请用新密码登录。',
      joined: '账号已设好。请登录。',
    },
    demo: {
      title: '演示账号',
      text: '只在演示里出现。选一个角色直接登录，或者把邮箱和密码填到上面。',
      use: '登录',
      useNamed: (name: string) => `以${name}登录`,
    },
    forgotten: '忘记密码时，请联系本机关的管理员。',
  },
  signedOut: { title: '登录已结束，没有保存', text: '您填写的内容还在这里。请在新窗口里登录，再回到这一页保存。', link: '在新窗口登录' },
  joining: {
    first: {
      title: '设立第一位管理员',
      intro: '这个链接只能用一次。完成后，您可以邀请其他人员。',
      organisation: '发布机关名称',
      organisationHint: '与公文上的名称一致，例如“清河区人民政府”。',
      submit: '设立管理员',
    },
    invited: {
      title: '接受邀请',
      intro: (organisation: string) => `您受邀加入${organisation}的工作台。这个链接只能用一次。`,
      roles: '您的角色',
      unit: '所在单位',
      submit: '设好密码并加入',
    },
    name: '姓名',
    email: '邮箱',
    emailHint: '登录时使用。',
    password: '密码',
    passwordHint: (length: number) => `至少 ${length} 个字符。几个不相干的词连起来，比一串符号更好记，也更安全。`,
    repeat: '再输入一次密码',
    validUntil: '链接有效期至',
    unknown: {
      title: '这个链接用不了',
      text: '它可能已经用过、已经过期，或者没有复制完整。请向发给您链接的人再要一个。',
    },
  },
  password: {
    title: '修改密码',
    intro: '改好以后，您在其他设备上的登录会立即结束，本机也需要重新登录。',
    current: '现在的密码',
    next: '新密码',
    repeat: '再输入一次新密码',
    submit: '修改密码',
  },
  /** What the last act came to; a number in the address fills in how many. */
  done: {
    published: () => '已公开。',
    published_redacted: () => '已隐去后公开。',
    not_published: () => '已决定不公开。',
    assigned: () => '已分派。',
    drafted: () => '答复已保存为草稿。',
    submitted: () => '答复已送审批。',
    approved: () => '答复已批准，等待发布。',
    returned: () => '答复已退回起草人。',
    released: (count: number) => `已发布 ${count} 条答复。`,
    concluded: () => '已办结。',
    progress: (count: number) => (count > 0 ? `已更新 ${count} 个问题的整改状态。` : '没有改动。'),
    roles: () => '角色已更改。对方需要重新登录。',
    disabled: () => '账号已停用，对方的登录已立即结束。',
    enabled: () => '账号已恢复。',
    unit: () => '单位已增加。',
    renamed: () => '单位已改名。',
    settings: () => '机关信息已保存。',
    four_eyes: () => '两人把关的设置已更改。',
    ...publishingDone,
  } satisfies Record<string, (count: number) => string>,
  doneNext: { next: '下一条如下。', last: '这一类已经处理完了。' },
  shortcuts: {
    words: {
      open: '键盘快捷键',
      title: '键盘快捷键',
      close: '关闭',
      enabled: '启用单键快捷键',
      enabledHint: '使用读屏软件或语音输入时可以关掉。只在这台设备上有效。',
    },
    in: { everywhere: '移动', queue: '列表', case: '办理' },
    does: {
      help: '打开或关闭这份说明', down: '下一条', up: '上一条', open: '打开', back: '回到列表', publish: '公开（或隐去后公开）', redact: '隐去选中的文字',
      redactAll: '隐去全部疑似个人信息', refuse: '不公开：选理由', assign: '分派：选单位', reply: '写答复', approve: '批准答复', conclude: '办结：选处理结果', contact: '查看联系方式',
    },
  },
  case: caseWords,
  draft: draftWords,
  office: officeWords,
  publishing: publishingWords,
  sentences: auditSentences as AuditSentences,
}

export type AdminWords = typeof admin
