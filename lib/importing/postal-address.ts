import { fieldValue, matchingText } from './matching-text'
import type { Passage } from './passage'
import { phoneNumbersIn } from './phone-numbers'

const LABEL =
  /(?:(?:通信|通讯|联系|邮寄|来信|来访|信函|寄送|送达|收件|办公|单位|邮政)?(?:地 {0,4}址|信箱)|(?:信 {0,4}函|来 {0,4}信|信 {0,4}件|邮寄|邮件|书面|来函|去函)(?:方式|反映|反馈|邮寄)?(?= ?:)|邮?寄送?(?:书面|纸质)?(?:材料|意见|信函)[至到往]|邮?寄(?:\(送\))?[至到送往]{1,2}|来信来访(?= ?:)|(?:来信|来函|致函|信函)[至到]:?|(?:信件|信函|写信|寄信) (?=[一-龥]{2,12}[省市区县镇乡])|(?:来信|信件|信函|书面意见|书面材料)(?:请|可|请邮|邮)?寄(?:\(送\))?[至到送往]{0,2}|(?:受理|来访|接待|接访|办公|联系)地点|(?:材料|意见|建议|信函)[^。,;:寄(]{0,4}(?:\([^()]{1,12}\))?请?(?:送|交|递)(?!达)[交送至到往]{0,2}|(?:[可请]|邮)寄(?= ?:)) ?(?:为|是)?[:]? ?(?:(?:可|请)?邮?寄(?:\(送\))?[至到送往]{0,2}:? ?)?(?:地址 ?: ?)?(?=[^,。;: ]|$)/g
/** Where people come in person; a letter finds it too, if the text names no other. */
const COUNTER = /(?:(?:现场|当面|写信|来访|走访|来人)(?:接待|反映|反馈|提交|递交|提出)?|(?:受理|接收)(?:部门|单位|机构)):/g
/** Addresses of other things: mailboxes, websites, and the sites and companies a notice is about. */
const NOT_POSTAL = /(?:电子|邮箱|邮件|网站|网络|网|举报|建设|项目|企业|公司|注册|生产|经营|工程|场所|施工|机构|住所|现场|公示|查询|查阅|办理)$/
const END = /[。;]|[, (]{0,3}(?:电话|联系电话|联系人|收件人|传真|电子[邮版稿文]|邮箱|E-?mail)|,? ?(?:并|来信)?请?(?:在|于)?(?:信封|邮件|主题|标题|注明|标注|写明)/i
/** A postcode behind the address, marked off from it as the text does. */
const POSTCODE = /[,;、 ]{0,8}\(?(?:(?:邮编|邮政编码|邮码) ?(?:为|是)?:? ?)?(?<!\d)\d{6}(?!\d)\)?/g
/** 寄至某局办公室(某路1号): the office has its address in brackets. */
const OFFICE_BEFORE = /^[^()。;:路街巷号道\d]{2,40}\((?:(?:通信|通讯|联系|邮寄)?地址 ?: ?)?(?=[^()]{2,60}[路街巷号道])/
/** 来信:某局办公室,地址:某路1号: the address proper comes later. */
const NAMED_WITHIN = /^[^。;,()]{2,40}, ?(?:通信|通讯|联系|邮寄)?地址 ?:/
/** 请向某局(电话…,地址:某路1号)反映: the bracket around the whole closes behind the address. */
const UNOPENED_BRACKET = /^[^()]*(?:\([^()]*\)[^()]*)*(?=\))/
/** A remark in brackets, such as what to write on the envelope, that begins behind the address. */
const UNCLOSED_BRACKET = /\([^)]*$/
/** 某路1号(邮编430300)某局办公室 */
const OFFICE_BEHIND = /^ ?(?=[^()。;,]{4,30}(?:办公室|[局办委科处室]) ?(?:$|[。;,(]))[一-龥]+/
/** 张某(收), 张某收, 张某: the person who opens the letter is not where it goes. Without 收 a name is told by the gap before it. */
const ADDRESSEE = /[ ,、]{1,3}[一-龥]{2,4}(?:同志|先生|女士)?[ (]{0,2}收\)?$|[ ,、]{1,3}[一-龥]{2,3}(?:同志|先生|女士)?$/
/** 办公室收 at the end; before a postcode it stays, for an address is given in one piece. */
const OFFICE_OPENS = / ?\( ?收 ?\)$| ?收$/
/** …3号楼309室，集团党委办公室收 */
const OFFICE_ADDRESSED = /(?<=[号室楼栋座层院]), ?[一-龥]{2,16}(?: ?收| ?\( ?收 ?\))$/
/** 请交某局办公室 says who takes it, not where that is. */
const HANDED_IN = /[送交递](?:[交送至到往]{0,2}) ?:? ?$/
const UNLABELLED = /^[一-龥]{2,12}[省市区县镇乡州旗][^。;:@]{2,40}(?:路|街|巷|道|大道)[^。;:@]{0,10}\d+号[^。;:@]{0,40}$/
const NUMBERED = /\d ?(?:号|楼|室|栋)|信箱/
const PLACE = /[省市区县镇乡村路街道巷号楼室院栋箱]/
const PLACE_OR_OFFICE = /[省市区县镇乡村路街道巷号楼室院栋箱部科股处办局组厅]/

/**
 * The address to write to: what follows 地址, 信箱 or 寄至 and is no mailbox, also on the next line. The postcode belongs to it where the text
 * states it in one breath, for no other field holds it and a letter needs it; the person who opens the letter does not.
 */
export function postalAddressIn(passages: Passage[]): string | null {
  for (const [at, passage] of passages.entries()) {
    const { text } = passage.matching
    for (const label of text.matchAll(LABEL)) {
      const from = label.index + label[0].length
      if (NAMED_WITHIN.test(text.slice(from, from + 60))) continue
      if (NOT_POSTAL.test(text.slice(Math.max(0, label.index - 4), label.index))) continue
      const value = from < text.length ? addressAt(passage, from) : addressAt(passages[at + 1], 0)
      if (value && isAddress(value) && (!HANDED_IN.test(label[0]) || NUMBERED.test(matchingText(value).text))) return value
    }
  }
  return unlabelledAddress(passages) ?? counterIn(passages)
}

function counterIn(passages: Passage[]): string | null {
  const stated = passages.flatMap((passage) => [...passage.matching.text.matchAll(COUNTER)].map((label) => addressAt(passage, label.index + label[0].length)))
  return stated.find((value) => value !== null && isAddress(value) && NUMBERED.test(matchingText(value).text)) ?? null
}

/** Under the number or the mailbox of the office, on a line of its own: 某市某路217号, 132011. */
function unlabelledAddress(passages: Passage[]): string | null {
  const at = passages.findIndex(({ matching: { text } }, index) => {
    const above = passages[index - 1]?.matching.text ?? ''
    return UNLABELLED.test(text) && (phoneNumbersIn(above).length > 0 || above.includes('@'))
  })
  return at < 0 ? null : addressAt(passages[at], 0)
}

function addressAt(passage: Passage | undefined, start: number): string | null {
  if (!passage) return null
  const { text, verbatim } = passage.matching
  const from = start + (OFFICE_BEFORE.exec(text.slice(start, start + 120))?.[0].length ?? 0)
  const ahead = text.slice(from, from + 200)
  const tail = UNOPENED_BRACKET.exec(ahead)?.[0] ?? ahead
  const end = Math.min(END.exec(tail)?.index ?? tail.length, phoneNumbersIn(tail)[0]?.from ?? tail.length)
  const behind = [...tail.matchAll(POSTCODE)].find(({ index }) => index > 0 && index <= end)
  const postcode = behind?.[0] ?? ''
  const whole = tail.slice(0, behind ? behind.index + postcode.length : end).replace(/[, ]+$/, '')
  const office = behind ? OFFICE_BEHIND.exec(tail.slice(whole.length))?.[0] : undefined
  if (office !== undefined) return fieldValue(verbatim(from, from + whole.length + office.length))
  const place = whole.slice(0, whole.length - postcode.length).replace(UNCLOSED_BRACKET, '').replace(/[, ]+$/, '').replace(OFFICE_ADDRESSED, '')
  const addressee = ADDRESSEE.exec(place) ?? (postcode === '' ? OFFICE_OPENS.exec(place) : null)
  const placeLength = addressee && !PLACE_OR_OFFICE.test(addressee[0]) ? addressee.index : place.length
  const value = verbatim(from, from + placeLength) + verbatim(from + whole.length - postcode.length, from + whole.length)
  return fieldValue(value).replace(/[０-９]/g, (digit) => matchingText(digit).text)
}

function isAddress(text: string): boolean {
  return text.length >= 5 && !/[@]|https?:|www\./.test(text) && PLACE.test(matchingText(text).text)
}
