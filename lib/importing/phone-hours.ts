const HOURS_WORDS = '工作日|周[一二三四五六日]|星期[一二三四五六日]|每[周天日]|法定|节假日|上午|下午|正常上班|上班时间|办公时间|工作时间|全天|24小时|\\d{1,2} ?[:点时]'
const LOOKS_LIKE_HOURS = new RegExp(HOURS_WORDS)
const LABEL = /^(?:(?:电话)?(?:接听|受理|办公|工作|服务|咨询|联系|接访|值班)?(?:电话)?时间|时间) ?(?:为|是|:)? ?/
const BRACKETED = / ?[,;]? ?\(((?:[^()]|\([^()]*\)){2,80})\)/y
const UNBRACKETED = new RegExp(`(?: ?[,;。]? ?(?:(?:接听|受理|办公|工作|服务|咨询|联系|值班)(?:电话)?时间|时间) ?(?:为|是|:) ?|,? ?(?=${HOURS_WORDS}))([^。;()]{2,80})`, 'y')
const NEXT_FIELD = /[,、]? ?(?:电子邮|邮箱|邮政|邮编|传真|地址|通[信讯]地址|联系|监督|举报|咨询电话|手机|来信|来访|拨打|致电|电话|[A-Za-z]{3,}|\(?0\d{2,3}\)?[- ]?\d{7}|1[3-9]\d{9}).*$/

/** The office hours between two positions of the matching text; verbatim they are taken from the document by the caller. */
export type HoursPlace = { from: number; to: number }

/** Hours that stand behind a number: (工作日8:30-17:30), or without brackets up to the next field. */
export function hoursBehind(text: string, at: number): HoursPlace | null {
  BRACKETED.lastIndex = at
  const bracketed = BRACKETED.exec(text)
  if (bracketed?.[1] !== undefined && LOOKS_LIKE_HOURS.test(bracketed[1])) {
    return unlabelled(text, BRACKETED.lastIndex - 1 - bracketed[1].length, BRACKETED.lastIndex - 1)
  }
  UNBRACKETED.lastIndex = bracketed ? BRACKETED.lastIndex : at
  const open = UNBRACKETED.exec(text)
  if (!open?.[1] || !LOOKS_LIKE_HOURS.test(open[1])) return null
  const from = UNBRACKETED.lastIndex - open[1].length
  return unlabelled(text, from, from + open[1].replace(NEXT_FIELD, '').length)
}

/** Hours that stand before a number: 工作日8:30-17:30拨打…, 电话(8:30-17:30):…. `gap` begins behind the number before. */
export function hoursBefore(text: string, from: number, to: number): HoursPlace | null {
  const gap = text.slice(from, to)
  const match = new RegExp(`(?:\\(|于|在|^|[,;。:])((?:${HOURS_WORDS})[^。;]{0,60}?)(?:\\) ?:?|(?<!\\d) ?:|,? ?(?:值班|值守)?(?:手机|热线|拨打|致电|来电|期间|内|电话|联系))[^。;]{0,20}$`).exec(gap)
  const hours = match?.[1]
  if (match === null || hours === undefined || !/\d ?[:点时]|全天|24小时|工作日|上班/.test(hours)) return null
  const start = from + match.index + match[0].indexOf(hours)
  return unlabelled(text, start, start + hours.length)
}

/** Hours on a line of their own apply to the numbers above it. */
export function hoursAlone(text: string): HoursPlace | null {
  const label = LABEL.exec(text)?.[0].length ?? 0
  const rest = text.slice(label)
  const isHours = text.length <= 80 && (label > 0 ? /\d ?[:点时]/.test(rest) : /^\(?(?:工作日|周[一二三四五六日]|星期[一二三四五六日]|每[周天日]).*\d ?[:点时]/.test(rest))
  if (!isHours || /\d{4} ?年|\d月/.test(text)) return null
  return unlabelled(text, label + (rest.startsWith('(') ? 1 : 0), text.length - (/[。)]+$/.exec(text)?.[0].length ?? 0))
}

function unlabelled(text: string, from: number, to: number): HoursPlace {
  const label = LABEL.exec(text.slice(from, to))?.[0].length ?? 0
  return { from: from + label, to }
}
