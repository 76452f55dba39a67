const HOURS_WORDS = '工作日|教学日|周[一二三四五六日末]|星期[一二三四五六日]|每[周天日]|法定|节假日|双休日|上午|下午|夜间|白天|夏季|冬季|正常上班|上班时间|办公时间|工作时间|全天|放假期间|假期|24小时|其他时间|其余时间|非工作时间|\\d{1,2} ?[:点时]'
const LOOKS_LIKE_HOURS = new RegExp(HOURS_WORDS)
const NAMED = '(?:接听|受理|办公|工作|服务|咨询|联系|接访|值班|值守|上班|来访|接待|拨打)'
/** 以上两部监督电话 */
const THESE = '(?:以上|上述)(?:[两二三四][部个])?(?:监督|举报|联系|咨询)?(?:电话|号码)?'
const LABEL = new RegExp(`^(?:\\((?=[^()]*\\)。?$))?(?:(?:${THESE}|均限?)?(?:电话|手机|固话)?${NAMED}?(?:电话)?时间(?: ?(?:均?为|是|:)| )|时间(?: ?(?:为|是|:)| )|(?:以上|上述)(?:号码|电话)?均?(?:为|是)) ?`)
const BRACKETED = / ?[,;]? ?(?:(?:[一-龥]{2,12}(?:热线|专线)|反映|联系|咨询) ?)?(?:[一-龥]{1,3}(?:先生|女士|同志|老师|科长|主任) ?)?[(〔]((?:[^()〔〕]|\([^()]*\)){2,80})[)〕]/y
/** Hours without brackets end with the sentence, but for another season or an exception in brackets. */
const OPEN_HOURS = `((?:[^。;()]|\\([^()]{0,20}(?:除外|不含|休息|午休|假|工作日)[^()]{0,20}\\)|\\(工作日\\)|;(?= ?(?:[春夏秋冬]|\\d{1,2}[:点时]))){2,120})`
const UNBRACKETED = new RegExp(`(?: ?(?:[,;。]|-{1,2})? ?(?:${THESE})?(?:均限?|手机|电话)?(?:${NAMED}(?:电话)?时间|时间)(?: ?(?:均?为|是|:) ?|(?<!(?:工作|办公|上班)时间)(?=\\d))|(?:,|-{2})? {0,4}(?:${THESE}(?:均?为|于|在)?)?(?=${HOURS_WORDS})|--[^,。;:()\\d]{2,12}, ?(?=${HOURS_WORDS}))${OPEN_HOURS}`, 'y')
const BEFORE_NUMBER = new RegExp(
  `(?:\\(|于|在|^|[,;。:])((?:${HOURS_WORDS})[^。;]{0,60}?)(?:\\) ?:?|(?<!\\d) ?:|,? ?(?:值班|值守)?(?:手机|热线|拨打|致电|来电|期间|内|电话|联系))[^。;]{0,20}$`,
)
/** 工作日 027-82345678;节假日 13812345678 */
const RIGHT_BEFORE_NUMBER = new RegExp(`(?:^|[,;。:] ?)((?:${HOURS_WORDS})[^,。;:]{0,20}?) ?$`)
const LABELLED_BEFORE_NUMBER = new RegExp(`${NAMED}(?:电话)?时间 ?(?:为|是|:) ?([^。;]{2,60})[。;] ?[^。;]{0,20}$`)
const NAMED_AT_END = new RegExp(`(?:^|[,。;(])${NAMED}(?:电话)?时间 ?(?:为|是|:) ?([^。;()]{2,80})[。;)]*$`)
/** 节假日值班电话…: hours that lead straight to another number are that one's. */
const OF_NEXT_NUMBER = /^(?:值班|值守)?(?:电话|手机|热线|拨打|致电) ?:? ?[\d(]/
const NEXT_FIELD = /[,、]? ?(?:电子邮|邮箱|邮政|邮编|传真|地址|通[信讯]地址|联系|监督|举报|咨询电话|手机|来信|来访|值班|拨打|致电|电话|[A-Za-z]{3,}|\(?0\d{2,3}\)?[- ]?\d{7}|1[3-9]\d{9}).*$/

/** The office hours between two positions of the matching text; verbatim they are taken from the document by the caller. */
export type HoursPlace = { from: number; to: number }

/** Hours that stand behind a number: (工作日8:30-17:30), or without brackets up to the next field. */
export function hoursBehind(text: string, at: number): HoursPlace | null {
  BRACKETED.lastIndex = at
  const bracketed = BRACKETED.exec(text)
  if (bracketed?.[1] !== undefined && LOOKS_LIKE_HOURS.test(bracketed[1])) {
    const to = BRACKETED.lastIndex - 1
    const clock = /\d/.test(bracketed[1]) ? null : /^ ?\d{1,2} ?[:点时][^。;,()]{0,20}/.exec(text.slice(to + 1))
    if (clock) return { from: to - bracketed[1].length - 1, to: to + 1 + clock[0].length }
    if (/^ ?[,;]/.test(text.slice(at)) && /^\d/.test(text.slice(to + 1))) return null
    return unlabelled(text, to - bracketed[1].length + ofHours(bracketed[1]), to)
  }
  UNBRACKETED.lastIndex = bracketed ? BRACKETED.lastIndex : at
  const open = UNBRACKETED.exec(text)
  if (!open?.[1] || !LOOKS_LIKE_HOURS.test(open[1])) return null
  const from = UNBRACKETED.lastIndex - open[1].length
  const to = from + open[1].replace(NEXT_FIELD, '').length
  if (OF_NEXT_NUMBER.test(text.slice(to, to + 20))) return null
  BRACKETED.lastIndex = to
  const named = /\d/.test(text.slice(from, to)) ? null : BRACKETED.exec(text)
  return named?.[1] !== undefined && LOOKS_LIKE_HOURS.test(named[1]) ? { from, to: BRACKETED.lastIndex } : unlabelled(text, from, to)
}

/** Hours that stand before a number: 工作日8:30-17:30拨打…, 电话(8:30-17:30):…. `gap` begins behind the number before. */
export function hoursBefore(text: string, from: number, to: number): HoursPlace | null {
  const gap = text.slice(from, to)
  const match = BEFORE_NUMBER.exec(gap) ?? LABELLED_BEFORE_NUMBER.exec(gap) ?? RIGHT_BEFORE_NUMBER.exec(gap)
  const hours = match?.[1]
  if (match === null || hours === undefined || !/\d ?[:点时]|全天|24小时|工作日|上班|工作时间|办公时间|节假日|夜间/.test(hours)) return null
  const start = from + match.index + match[0].indexOf(hours)
  return unlabelled(text, start, start + hours.length)
}

/** Hours on a line of their own, or named at the end of a paragraph without numbers, apply to the numbers beside it. */
export function hoursAlone(text: string): HoursPlace | null {
  return hoursOfLine(text) ?? hoursAtEnd(text)
}

/** 电话：…，传真：…。受理时间为…: they are those of every number before them that has none of its own. */
export function hoursAtEnd(text: string): HoursPlace | null {
  const tail = text.slice(-120)
  const hours = NAMED_AT_END.exec(tail)?.[1]
  if (hours === undefined || !/\d ?[:点时]/.test(hours)) return null
  const from = text.length - tail.length + tail.lastIndexOf(hours)
  return { from, to: from + hours.length }
}

function hoursOfLine(line: string): HoursPlace | null {
  const head = /^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,2}\)) ?/.exec(line)?.[0] ?? ''
  const remark = /\((?:以上|上述)[^()]{0,8}(?:适用|相同|同)\)。?$/.exec(line)?.[0] ?? ''
  const text = line.slice(head.length, line.length - remark.length)
  const found = hoursIn(text)
  return found && { from: found.from + head.length, to: found.to + head.length }
}

function hoursIn(text: string): HoursPlace | null {
  const label = LABEL.exec(text)?.[0].length ?? 0
  const rest = text.slice(label)
  const isHours = text.length <= 80 && (label > 0 ? /\d ?[:点时]/.test(rest) : /^\(?(?:工作日|教学日|周[一二三四五六日]|星期[一二三四五六日]|每[周天日]|[上下]午|\d{1,2}[:点时]).*\d ?[:点时]/.test(rest))
  if (!isHours || /\d{4} ?年|\d月/.test(text)) return null
  const isBracketed = rest.startsWith('(') && /^\([^()]*\)。?$/.test(rest)
  const isAround = isBracketed || text.startsWith('(')
  return unlabelled(text, label + (isBracketed ? 1 : 0), text.length - (/[。]+$/.exec(text)?.[0].length ?? 0) - (isAround ? 1 : 0))
}

/** Where the hours begin in a bracket that may name a person first: (张某,工作日8:30-17:30). */
function ofHours(bracket: string): number {
  const parts = bracket.split(',')
  const named = parts.findIndex((part) => LOOKS_LIKE_HOURS.test(part))
  return parts.slice(0, Math.max(0, named)).join(',').length + (named > 0 ? 1 : 0)
}

/** A label before the hours is not part of them, but 工作时间 alone is all that is said. */
function unlabelled(text: string, from: number, to: number): HoursPlace {
  const stated = text.slice(from, to)
  const label = LABEL.exec(stated)?.[0].length ?? 0
  return { from: LOOKS_LIKE_HOURS.test(stated.slice(label)) ? from + label : from, to }
}
