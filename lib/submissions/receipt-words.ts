import type { Localised } from '../platform/locale'

/** The words of what a sender takes away: the receipt as a file and as a mail. */
export type ReceiptWords = {
  title: string
  /** What stands between a label and its value. */
  colon: string
  number: string
  receivedAt: string
  report: string
  address: string
  receipt: string
  pictures: string
  picturesCount(count: number): string
  keep(lookUpAddress: string): string
  mayStrike: string
  comment(index: number): string
  issue: string
  wholeReport: string
  stance: string
  signature: string
  signed(keyAddress: string): string
  mail: { subject(number: string): string; greeting: string; arrived: string; notAsked: string }
}

export const receiptWords: Localised<ReceiptWords> = {
  zh: {
    title: '回执',
    colon: '：',
    number: '来件编号',
    receivedAt: '收到时间',
    report: '通报',
    address: '网址',
    receipt: '回执',
    pictures: '照片',
    picturesCount: (count) => `${count} 张`,
    keep: (address) => `凭回执可在 ${address} 查看办理进展和答复。请妥善保存：丢失后，我们无法替您找回。`,
    mayStrike: '把这份文件交给别人之前，可以删去上面写有回执的那一行，不影响签名的核验。',
    comment: (index) => `意见 ${index}`,
    issue: '问题',
    wholeReport: '整份通报',
    stance: '意见类型',
    signature: '签名',
    signed: (address) => `以下签名（Ed25519）证明上面的内容由本网站在所写的时间收到。核验用的公钥：${address}`,
    mail: {
      subject: (number) => `回执（来件编号 ${number}）`,
      greeting: '您好：',
      arrived: '您的来件已经收到。',
      notAsked: '如果这封邮件与您无关，请忽略并删除：有人可能填错了邮箱。此邮箱不接收回复。',
    },
  },
  en: {
    title: 'Receipt',
    colon: ': ',
    number: 'Submission',
    receivedAt: 'Received',
    report: 'Report',
    address: 'Address',
    receipt: 'Receipt',
    pictures: 'Pictures',
    picturesCount: (count) => String(count),
    keep: (address) => `With the receipt you can follow your submission and read the reply at ${address}. Keep it safe: a lost receipt cannot be found again by us.`,
    mayStrike: 'Before handing this file to anyone you may strike the line above that bears the receipt; the signature stays valid.',
    comment: (index) => `Comment ${index}`,
    issue: 'Issue',
    wholeReport: 'the report as a whole',
    stance: 'Kind',
    signature: 'Signature',
    signed: (address) => `The signature below (Ed25519) proves that this site received the above at the time stated. Public key to check it with: ${address}`,
    mail: {
      subject: (number) => `Your receipt (submission ${number})`,
      greeting: 'Good day,',
      arrived: 'your submission has been received.',
      notAsked: 'If this mail is not meant for you, please delete it: somebody may have mistyped an address. Replies to this mailbox are not read.',
    },
  },
}
