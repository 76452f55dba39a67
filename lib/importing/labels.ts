/** Words that introduce the answer to an issue. They are a label, not part of the response. */
const RESPONSE =
  '(?:具体|主要|目前|截至目前)?(?:巡视|巡察|督察|审计)?(?:整改(?:工作)?(?:任务)?(?:落实|进展|完成|推进|成效|结果|现状)?(?:情况|进展|结果|成效|进度|落实)|(?:落实|进展|完成|办理|处理|采纳)情况|工作进展|目前进展|整改落实|整改回复|整改(?=:)|整改答复|回应)'

/** Labelled fields of environmental rectification lists. They carry facts, so the label stays with its text. */
const FIELD =
  '(?:整改目标|整改时限|整改期限|完成时限|时限要求|责任单位|牵头单位|配合单位|责任部门|牵头部门|责任领导|责任人|整改责任人|督导单位|督办单位|验收单位|整改单位|整改措施|整改要求|整改类型|问题描述|问题表现|具体表现|销号情况|整改实效|下一步(?:工作|整改)?(?:打算|措施|计划))'

const OPENING = '^(?:[●◆■▲★•·※*\\-] ?)?(?:[【\\[(〔] ?)?'
const CLOSING = '(?: ?[】\\])〕] ?:?| ?[:.。]| ?$| (?=一是))'
const RESPONSE_LABEL = new RegExp(`${OPENING}${RESPONSE}${CLOSING} ?`)
const FIELD_LABEL = new RegExp(`${OPENING}${FIELD}(?:\\([^()]{1,12}\\))?${CLOSING} ?`)
const INLINE_LABEL = new RegExp(`(?<=[。;:.!?】)”」』题 ])[【\\[(〔]?(?:${RESPONSE}|${FIELD})(?: ?[】\\])〕] ?:?| ?:)`)

/** Length of the response label (整改情况：) a passage begins with; 0 without one. */
export function responseLabelLength(text: string): number {
  return RESPONSE_LABEL.exec(text)?.[0].length ?? 0
}

/** Whether a passage begins with any label of an issue's body. */
export function beginsWithLabel(text: string): boolean {
  return RESPONSE_LABEL.test(text) || FIELD_LABEL.test(text)
}

/** Where a label stands inside a passage, behind the heading on the same line; null where there is none. */
export function inlineLabelAt(text: string): number | null {
  return INLINE_LABEL.exec(text.slice(0, 600))?.index ?? null
}
