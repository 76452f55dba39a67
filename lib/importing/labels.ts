/**
 * Words that introduce the parts of an issue's body: the response (整改情况), who leads (责任单位), until when (整改时限), the measures (which are
 * the response where nothing else is), what is only wanted (整改目标) or comes next, what was found (调查核实情况), and what else is told about the issue (验收单位).
 */
const WORDS = {
  response:
    '(?!(?:现场|经)?(?:调查|核查|核实|了解){1,2}(?:情况|结果))(?:具体|主要|目前|截至目前|当前|现阶段|总体|问题|反馈意见|任务|阶段性|初步|集中)*(?:巡视|巡察|督察|审计|检查)?(?:整改(?:工作)?(?:任务)?(?:落实|进展|完成|推进|成效|结果|现状|办理|处理)*(?:情况|进展|结果|成效|进度|落实|成果)|(?:落实|进展|完成|办理|办结|处理|处置|采纳|推进|工作|核查|调查|查处|解决|执行|答复|回复)(?:[和与及]?(?:落实|进展|完成|办理|处理|处置|推进|工作|核查|调查|查处|解决|执行|答复|整改)){0,2}(?:情况|结果)|(?:办理|处理|处置|采纳|核查|推进|完成|落实)(?:结果|成效|进展)|(?:整改|落实|工作)?(?:措施|举措|做法|工作)(?:及|和|与|、)(?:整改|工作)?(?:成效|效果|进展|结果|完成|落实|整改)(?:情况)?|工作进展|目前进展|最新进展|整改回复|整改(?=:)|整改答复|回应)',
  lead: '(?:整改|督改)?(?:责任)?(?:牵头|主办|主责)(?:责任|负责|落实|整改)?(?:单位|部门|科室|处室|股室|机构|支部)',
  unit: '(?:整改|主要|主体|第一|直接|具体|落实)*(?:责任|承办|负责|整改实施)(?:单位|部门|科室|处室|股室|主体|机构|支部)(?:及责任人)?|(?:整改|落实|办理)(?:责任)?(?:单位|部门|主体|科室)|整改责任(?=[ 】\\]〕)]*:|[】\\]〕])|责任落实(?=[:】])',
  limit: '(?:整改|完成|办结|办理|落实|计划|预计|销号|任务|规定|要求|承诺){1,3}(?:时限|期限|时间节点|时间|时点|节点)(?:要求)?|时限(?:要求)?|期限',
  measures: '(?:整改|工作|主要|具体|推进|落实|下步)*(?:措施|举措|做法)',
  plan: '(?:整改|工作|验收)目标|整改(?:要求|思路|任务(?! ?[:】]))|目标任务',
  finding: '(?:现场|经)?(?:调查|核查|核实|了解){1,2}(?:情况|结果)|(?:审计|巡视|巡察|督察|检查|督查)(?:组|人员)?(?:指出|发现|认为|反馈)(?=[:】])',
  next: '下一?步(?:工作|整改)?(?:打算|措施|计划|安排|举措|工作)',
  problem: '整改(?:事项|任务|问题)(?=[:】])|(?:群众|来访人|信访人|举报人|代表|委员)?(?:反映|举报|投诉|信访)的?(?:主要|具体)?(?:问题|内容|事项|诉求)(?:基本|主要)?(?:情况|内容)?|(?:群众|来访人|信访人|举报人)?(?:反映|诉求)(?=:)|问题(?=[:】])|(?:中央|国家|省级?|市级?|县级?|区级?)?(?:巡视|巡察|督察|督查|审计|检查|环保|反馈|指出|发现|查出|交办|存在|具体|主要|突出)*的?问题(?:描述|表现|情况|概述|来源|内容|摘要|简述)|(?:中央|省级?|市级?|县级?|区级?)?(?:巡视|巡察|督察|督查|审计|检查|环保|反馈|指出|发现|查出|交办|存在|具体|主要)+的?(?:问题|意见)|具体表现',
  state: '(?:整改|完成|办理|办结|进展|进度|当前|目前|销号|任务|落实)*状态|(?:完成|当前)进度|销号(?:情况|状态)|(?:是否|有无)(?:完成|销号)(?:整改)?|(?:整改|核查|销号|验收)(?:结论|意见|情况|结果)',
  other: '(?:配合|协办|协同|督导|督办|验收|监督|审核|销号|报送)(?:责任)?(?:单位|部门|科室|处室|股室|机构)|(?:责任|牵头|包案|分管|督办|督导|配合)(?:市|县|区|省)?领导|(?:整改|直接|主体|具体|第一)?责任人(?:员)?|联系人|整改实效|整改类型|(?:受理|交办|信访|案件|举报|问题|任务|转办)编?号|(?:污染|问题|举报|案件)类型|是否属实|(?:责任人)?(?:被)?(?:问责|追责|处理人员)情况|序号|备注',
} as const
export type LabelKind = keyof typeof WORDS

/** A label, where it stands and where what it introduces begins. */
export type Label = { kind: LabelKind; from: number; to: number }

const KINDS = Object.keys(WORDS).filter((kind): kind is LabelKind => kind in WORDS)
const ANY = KINDS.map((kind) => `(?<${kind}>${WORDS[kind]})`).join('|')
const REMARK = '(?: ?\\([^():]{1,12}\\))?'
const AT_START = new RegExp(`^(?:[●◆■▲★•·※*○□\\-] ?)?(?:[【\\[(〔<] ?)?(?:${ANY})${REMARK}(?: ?[】\\])〕>] ?:?| ?[:.。]| ?$| (?=一是)) ?`)
const BEHIND_HEADING = new RegExp(`(?:[【\\[(〔]|(?<=[。;,:.!?】)”」』题 ]))(?:${ANY})${REMARK}(?: ?[】\\])〕] ?:?| ?:) ?`)
const INSIDE = new RegExp(BEHIND_HEADING, 'g')
const SPACED = /^[一-龥]{1,5}(?: +[一-龥]{0,5}){1,8}: ?/
const MARKED_BY_SPACE = /^(整改(?:目标|时限|措施|情况|进展|落实情况|进展情况|责任单位)|责任单位|牵头单位|配合单位|完成时限) (?=[^ :])/
const MAX_HEADING_LINE = 600
/** Labelled fields on one line stand at its beginning. */
const MAX_LABELLED = 5_000

/** The label a passage begins with. */
export function labelOf(text: string): Label | null {
  const match = AT_START.exec(text)
  return match ? { kind: kindOf(match), from: 0, to: match[0].length } : (markedBySpace(text) ?? spacedLabelOf(text))
}

/** 整改目标　完成闭库治理: some lists set a gap where others set a colon. */
function markedBySpace(text: string): Label | null {
  const head = MARKED_BY_SPACE.exec(text)
  const match = head?.[1] === undefined ? null : AT_START.exec(`${head[1]}:`)
  return head && match ? { kind: kindOf(match), from: 0, to: head[0].length } : null
}

/** 整 改 情 况：is letter-spaced for looks. */
function spacedLabelOf(text: string): Label | null {
  const head = SPACED.exec(text)?.[0]
  const match = head === undefined ? null : AT_START.exec(head.replaceAll(' ', ''))
  return head !== undefined && match ? { kind: kindOf(match), from: 0, to: head.length } : null
}

/** Every label inside a passage or at its beginning, in order. */
export function labelsIn(text: string): Label[] {
  const first = labelOf(text)
  const inside = [...text.slice(0, MAX_LABELLED).matchAll(INSIDE)].map((match) => ({ kind: kindOf(match), from: match.index, to: match.index + match[0].length }))
  return first ? [first, ...inside.filter(({ from }) => from >= first.to)] : inside
}

/** Length of the response label (整改情况：) a passage begins with; 0 without one. */
export function responseLabelLength(text: string): number {
  const label = labelOf(text)
  return label?.kind === 'response' ? label.to : 0
}

/** Whether a passage begins with any label of an issue's body. */
export function beginsWithLabel(text: string): boolean {
  return labelOf(text) !== null
}

/** Where a label stands inside a passage, behind the heading on the same line; null where there is none. */
export function inlineLabelAt(text: string): number | null {
  return BEHIND_HEADING.exec(text.slice(0, MAX_HEADING_LINE))?.index ?? null
}

function kindOf({ groups = {} }: RegExpExecArray | RegExpMatchArray): LabelKind {
  return KINDS.find((kind) => groups[kind] !== undefined) ?? 'other'
}
