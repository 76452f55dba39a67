import type { Localised } from '../platform/locale'

/** What a mail says. No name, nothing of what was written, no receipt: whoever reads it by chance learns nothing. */
type AnsweredWords = { subject: string; text(facts: { number: string; link: string }): string }

export const answeredWords: Localised<AnsweredWords> = {
  zh: {
    subject: '您的意见已有答复',
    text: ({ number, link }) => [
      '您好：', '',
      `您提交的来件（编号 ${number}）已有新的答复。`, '',
      '请打开下面的网页，输入您保存的回执查看答复：', link, '',
      '本邮件由系统自动发出，请勿回复。为保护您的隐私，邮件中不含意见内容和回执。', '',
    ].join('\n'),
  },
  en: {
    subject: 'There is an answer to your comment',
    text: ({ number, link }) => [
      'Hello,', '',
      `There is a new answer to your submission (number ${number}).`, '',
      'Open this page and enter the receipt that you kept to read it:', link, '',
      'This message was sent automatically; please do not reply to it. To protect you it holds neither your comment nor your receipt.', '',
    ].join('\n'),
  },
}
