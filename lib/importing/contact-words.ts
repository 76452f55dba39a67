import { partOf } from './passage'
import type { Passage } from './passage'

/** Lines that say how to reach the office. Listed as 一、二、三、 they look like chapters or issues but are neither. */
const CHANNEL =
  /^(?:通过)?(?:电子邮[件箱]|邮箱|电话|联系电话|咨询电话|监督电话|传真|信函|来信|书面|邮寄|寄送|通信|通讯|联系地址|地址|邮政|邮编|网上|网络|登[录陆]|现场|来访|当面|微信|传真|短信|电话反馈)[^。]{0,12}?(?:[:,]|方式|将|$)/
const VALUE = /@|(?:(?<![\dA-Za-z])\(?0\d{2,3}\)? ?-{0,2} ?\d{7,8})|(?<!\d)1[3-9]\d{9}|邮编|邮政编码|寄至|https?:/

/** Whether a numbered line is a channel for comments rather than a heading. */
export function isContactChannel(text: string): boolean {
  return CHANNEL.test(text) || VALUE.test(text.slice(0, 300))
}

/** The paragraph in which a report asks for comments; it closes the last issue even where no chapter heading does. */
const CALL =
  /^(?:欢迎|(?:意见|建议|有关意见)[^。]{0,20}(?:反映|反馈|提出)|[^。]{0,40}(?:以下|下列)(?:方式|途径|渠道)[^。]{0,12}(?:反映|反馈|提出|联系)|如?对[^。]{0,30}有(?:意见|异议|疑义|疑问|不同)|如有(?:意见|异议|问题|不同|疑问)|请[^。]{0,60}(?:前|内|之前)[^。]{0,40}(?:反馈|提出|反映|提交|报送|寄[至到送]|发送|返回)|请(?:将|于|在|各)[^。]{0,60}(?:意见|建议)|(?:社会各界|广大|公众|任何单位)[^。]{0,40}(?:意见|建议|监督|异议)|对(?:上述|以上|整改|公示)[^。]{0,30}(?:意见|建议|异议)|(?:公开|公示|公布|反馈|监督|意见征集|征求意见)(?:期限?|时间|电话|时限)|本(?:通报|公告|公示|报告|次公示|次公开)的?(?:公开|公示|公布|公告)(?:期限?|时间|时限)|联系(?:方式|电话|人|地址|单位)|(?:监督|举报|咨询|反馈|受理)(?:举报)?电话|电子邮[箱件]|(?:通讯|通信|邮寄)地址|邮政信箱|特此|以上(?:整改|情况)|(?:上述|以上|所列)[^。,;]{0,12}如?有(?:异议|意见|疑问|不同)|以上(?:项目|名单|人员|对象)(?:共|合计|如有)|意见反馈|(?:公示|有关|反馈|相关)(?:的)?要求|(?:监督|反馈|反映|受理|征集|提交|参与|投诉|举报|异议受理)(?:方式|渠道|途径)|(?:敬请|诚请|请)(?:社会|广大|各界)|现(?:面向|向)社会|(?:报名|听证会?)(?:时间|期限|地点|方式|电话))/

/** 设立举报电话…，收到线索12条: what was done. */
const SET_UP = /^(?:[一二三四五六]是)?(?:设立|开通|开设|建立|畅通|设置)/

export function callsForComments(text: string): boolean {
  return CALL.test(text) || (!SET_UP.test(text) && /意见|建议|联系|反馈|监督|举报|咨询|异议/.test(text) && (VALUE.test(text.slice(0, 600)) || /(?:拨打|致电) ?\d{5}/.test(text)))
}

/** （1）电话：0774-5582206 */
export function givesContact(text: string): boolean {
  return CHANNEL.test(text) && VALUE.test(text.slice(0, 120))
}

const WAY = '(?:地 {0,4}址|(?:办公|受理|接待|来访|联系)地点|信 {0,4}函|来 {0,4}信|信 {0,4}件|邮 {0,4}寄|书面意见|写 {0,4}信|现 {0,4}场|来 {0,4}访|电 {0,4}话|热 {0,4}线|传 {0,4}真|邮 {0,4}箱|e-?mail|受理时间|接听时间)'
const SURE_WAY = WAY.replace('现 {0,4}场|来 {0,4}访|', '').replace('热 {0,4}线|', '')
/** 现场复核：… and 热线办理：… tell what was done; only with an address or a number they are ways. */
const WAY_WITH_VALUE = /^[^。:,]{0,10}(?:现场|来访|热线)[^。:,]{0,6}:(?=.*(?:\d{5}|\d ?(?:号|楼|室)))/
const WAY_FIRST = new RegExp(`^(?!(?:建设|项目|企业|工程|注册|生产|经营|施工))[^。:]{0,12}${WAY}`, 'i')
/** 地　址：…, 值班室027-82345678, 工作日拨打…, 信件请寄…: a line that is nothing but a way to the office. */
const WAY_ALONE = new RegExp(`^(?!(?:建设|项目|企业|工程|注册|生产|经营|施工))[^。:,]{0,10}${SURE_WAY}[^。:,]{0,6}:|^[^。:,]{2,12}?:? ?\\(?0\\d{2,3}\\)? ?-? ?\\d{7,8}|^(?:信件|信函|来信|书面意见)?(?:请|可)?(?:将(?:书面|意见)[^。,]{0,8})?(?:发送至|寄[至到送]?|邮寄|送[至到交]|拨打|致电)|^(?:工作日|节假日|上班时间)[^。,]{0,20}(?:拨打|致电)`, 'i')
const MAX_WAY = 100

/** Behind what a notice lists, a number, a mailbox or an address is the office's: 单位地址：…, 信件请寄…, 值班室027-82345678. */
export function reachesOffice(text: string): boolean {
  return isContactChannel(text) || WAY_FIRST.test(text)
}

/** Behind a response only a line that tells nothing else is: what was done may be to open a hotline. */
export function onlyReachesOffice(text: string): boolean {
  return text.length <= MAX_WAY && !SET_UP.test(text) && (WAY_ALONE.test(text) || WAY_WITH_VALUE.test(text))
}

/** A sentence that gives the telephone or mailbox of the inspectors or of the discipline inspection, who are not the ones to write to; what is said about their findings is another matter. */
const CONTACT_OF_INSPECTORS = /线索[^。]{0,40}(?:纪委|监委|纪检|纪律检查)[^。]{0,40}(?:电话|邮箱|信箱)|(?:巡视|巡察|督察|检查|审计|督导)(?:组|期间)(?:(?!整改|意见|问题)[^。]){0,80}(?:电话|邮箱|信箱)/

/** The passage without such sentences, as one or several. */
export function withoutContactsOfInspectors(passage: Passage): Passage[] {
  const { text } = passage.matching
  if (!CONTACT_OF_INSPECTORS.test(text)) return [passage]
  const sentences = [...text.matchAll(/[^。]+。?/g)].filter(([sentence]) => !CONTACT_OF_INSPECTORS.test(sentence))
  return sentences.map(({ 0: sentence, index }) => partOf(passage, index, index + sentence.length))
}
