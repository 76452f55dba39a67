import { fieldValue } from './matching-text'
import type { Passage } from './passage'

const LABEL = /(?:(?:通信|通讯|联系|邮寄|来信|信函|寄送|收件|办公|单位|邮政)?(?:地址|信箱)|(?:邮)?寄[至到送往]{1,2}|(?:来信|信件)请?寄) ?(?:为|是)?[:]? ?(?=[^,。;: ])/g
const NOT_POSTAL = /(?:电子|邮箱|邮件|网站|网络|网|举报)$/
const END = /[。;]|[, (]{0,3}(?:邮编|邮政编码|邮码|电话|联系电话|联系人|收件人|传真|电子邮|邮箱|E-?mail|\(\d{6}\))|, ?\d{6}(?!\d)|,? ?(?:请|来信请|信封|并)(?:在|注明|于)/i

/** A remark in brackets, such as what to write on the envelope, that begins behind the address. */
const UNCLOSED_BRACKET = /[(（][^)）]*$/

/** The address to write to, without postcode: what follows 地址, 信箱 or 寄至 and is no mailbox. */
export function postalAddressIn(passages: Passage[]): string | null {
  for (const { matching } of passages) {
    for (const label of matching.text.matchAll(LABEL)) {
      const from = label.index + label[0].length
      if (NOT_POSTAL.test(matching.text.slice(Math.max(0, label.index - 4), label.index))) continue
      const tail = matching.text.slice(from, from + 200)
      const end = END.exec(tail)?.index ?? tail.length
      const value = fieldValue(matching.verbatim(from, from + end)).replace(UNCLOSED_BRACKET, '').replace(/[,，、 ]+$/, '')
      if (isAddress(value)) return value
    }
  }
  return null
}

function isAddress(text: string): boolean {
  return text.length >= 5 && !/[@]|https?:|www\./.test(text) && /[省市区县镇乡村路街道巷号楼室院栋箱]/.test(text)
}
