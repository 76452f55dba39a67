import { numberMarkOf } from './numbering'
import type { Passage } from './passage'
import type { ParsedIssue } from './schema'

type Progress = NonNullable<ParsedIssue['suggestedProgress']>
type Status = Progress['status']

/** Words of a clause. `isWhole`: the clause speaks of the issue itself, not of a part of the work. */
type Statement = { status: Status; from: number; to: number; sentence: number; isWhole: boolean }

const LEAD =
  '^(?:目前|当前|现阶段|现|至此|截[至止](?:目前|今|[\\d年月日底末 ]{1,12})|到目前为止|总体上?|整体|从整体看|经[^,;]{1,16}(?:验收|核查|审核|评估|研究|同意)|[^,;]{1,16}(?:认定|确认|认为|核定)|并|且|但|仍|还|其中)*' +
  '(?:该|此|本|上述|以上|反馈|所有|相关|有关|各|这|\\d{1,3})?(?:项|个|条|类|一)?(?:反馈|整改|具体|存在)?的?(?:问题|任务|事项|措施|工作|内容|整改|清单|建议|提案|信访件|举报件|案件|件|隐患|项目)?(?:目前|现|整体|总体)?'
const HOW = '(?:全部|全面|按期|按时|如期|提前|整体|同步|圆满|顺利|彻底|有效|妥善|及时|逐一|立即|先后|于[\\d年月日底末前 ]{1,12}|在[^,;]{1,10}前)*'
const TAIL = '(?:整改|任务|目标|工作|验收|到位|要求)*(?:(?:并|且|和|与)?(?:已|经|按程序|通过|申请|上报|完成|予以|组织|报|同意)*[^,;]{0,8}(?:销号|验收|备案|归档|复核|核查|评估|审核|认定))?'
const whole = (words: string) => new RegExp(`${LEAD}(?:${words})$`)

const WHOLE: [Status, RegExp][] = [
  ['completed', whole('(?:已|均已|全部)*完成整改(?:并|且)(?:长期|持续)(?:坚持|巩固)')],
  ['unfinished', whole(`(?:尚|仍|还)?(?:未|没有|未能)${HOW}(?:整改|落实|办理)?(?:完成|到位|销号|办结|解决|完毕|达(?:到)?[^,;]{0,4}(?:序时进度|进度要求|进度|时限|目标|要求))(?:整改|任务|目标|销号)*`)],
  ['unfinished', whole('(?:仍|还|尚)?(?:正在?|处于)(?:按计划|按序时|有序|加快|抓紧|积极|稳步|全力|深入|逐步|同步)*(?:推进|整改|办理|落实|实施|处理|进行)(?:整改|落实|实施)*(?:中|之中|当中|阶段|过程中)?|(?:有序|加快|积极|稳步)?(?:整改|推进|办理)(?:之)?中|(?:需|仍需|将)?继续(?:整改|推进)|(?:整改|推进)?进(?:度|展)(?:较为|较|相对)?(?:滞后|缓慢|较慢)')],
  ['continuing', whole(`(?:已|均已|现已)?(?:总体|阶段性|${HOW})基本(?:整改)?(?:完成|到位|解决|落实|完毕|办结)${TAIL}|视同(?:整改)?完成(?:整改)?|(?:已)?(?:完成|取得)(?:了)?阶段性(?:整改)?(?:任务|目标|成效|成果|进展|整改)*|(?:已)?阶段性(?:整改)?(?:完成|到位|办结)(?:整改)?(?:任务|目标)?|部分(?:整改)?完成(?:整改)?|(?:整改)?(?:已|均已)?达到(?:整改)?序时进度(?:要求)?`)],
  ['continuing', whole('(?:已|均|需|需要|须|仍需|将|应|正在?|仍在|并|立行立改)?(?:长期|持续|常态化?|不断|一直)(?:坚持|推进|整改|抓好|抓|落实|整治)(?:整改|落实|推进)?(?:中|工作)?')],
  ['completed', whole(`(?:已经?|均已?|都已|业已|现已|全部已?|问题已)${HOW}(?:完成|整改|整改落实|落实到位|办结|办理完毕|销号|通过验收|(?:得到)?${HOW}(?:整改)?(?:解决|化解|消除|整改到位))${TAIL}`)],
  ['completed', whole(`(?:已|均|均已)?${HOW}(?:完成(?:了)?(?:全部)?整改|整改(?:已|均已)?${HOW}(?:完成|到位|完毕|落实到位)|(?:同意|准予|予以|完成|通过|可以)(?:整改|验收|上报|申请)*销号)${TAIL}`)],
]
const PART_UNFINISHED = /^(?:目前)?(?:仍|尚)?正在(?:追缴|清收|催收|催缴|协商|诉讼|执行|审理|核实)[^,;]{0,6}$|(?:尚|仍|还)未达(?:到|标)|^(?:尚|仍)在(?:履行|办理|清收|追缴|协商|诉讼|执行|施工|审批|推进|核实)[^,;]{0,10}$|^尚有[^,;]{1,24}未(?:处理|完成|到位|解决|收回|办结|整改)$|(?:尚|仍|还)(?:未|没有)(?:[^,;]{0,8})(?:完成|到位|销号|办结|解决|整改|建成|落实)(?![^,;]{0,8}的)|^(?:其余|剩余|余下|余款|尾款)[^,;]{0,24}(?:正在|尚在|仍在|尚未|还未)|正在(?:有序|加快|抓紧|积极|稳步)?推进|正在(?:有序|加快|抓紧|积极|稳步)?(?:整改|办理|实施)(?:中|之中)?$|(?:尚|仍|还)未(?!发现|发生|收到|接到|出现)[一-龥]{2,6}$/
const PART_CONTINUING = /(?:将|仍需|还需)(?:持续推进|持续整改|长期坚持)[^,;]{0,8}$|(?:基本完成|基本到位|阶段性完成|长期坚持(?:下去)?|持续推进|持续整改|达到(?:整改)?序时进度(?:要求)?)(?:整改|中)?$|^(?:[一-龥]{0,4}[校院局委府组公司])?(?:并|将|要)?(?:长期坚持|持续推进|持续整改)/
/** 5个部门已完成整改: all that the issue is about, if nothing else is left open. */
const PART_COMPLETED = /^(?:该|上述|涉及的?|以上|所有|全部|未(?:完成)?整改的|剩余的?)?\d{1,5}[个家户处名座条项件所人][^,;]{0,12}(?:均|都|全部|全|现)?(?:已经?|均已?|全部)(?:全部|按期|如期|全面)?(?:完成整改|整改(?:到位|完成|完毕)|办结|销号)$|^[^,;]{2,10}(?:任务|工作|事项)(?:均?已)(?:完成整改|整改(?:到位|完成|完毕)|办结|销号)$/
/** What goes on in future all the same is still going on. */
const PLANNED_CONTINUING = /长期坚持|常抓不懈|持续推进|持续整改|常态化(?:推进|坚持|开展)/
/** A count of what was found, or whoever was urged on, tells nothing about the issue. */
const PART_LEFT = /^(?!.*(?:发现|对|通报|约谈|责令|针对|督促|原|曾)).*[^未尚仍](?:未|没有)能?(?:按期|如期|按时|全部|全面)?(?:完成|到位|销号|办结)(?:整改|任务|目标|制定)?$/
/** What is planned or demanded has not happened. */
const PLANNED = /下一?步|预计|计划|力争|确保|争取|有望|今后|(?:后续|后期|接下来)[^,;]{0,8}将|拟于|将于|要求|目标/
/** 正在推进、长期坚持 says of one thing that it goes on. */
const GOES_ON = /推进|序时进度/

/** 已完成整改，并长期坚持: what is done is kept up. */
const KEPT_UP = /^ ?(?:并|且)?(?:需|需要|要|将)?(?:长期|持续)(?:坚持|巩固|抓好)(?:整改)?$/

/** How a sentence begins that looks back on the issue: what is left over, how it stands now. */
const OF_THE_ISSUE = /^ ?(?:其余|剩余|余下|尚有|仍有|目前|当前|截[至止]|现[已,]|[该此本]|上述|以上|后续)/
const SHORT_SENTENCE = 30

/** 目前3个已办结: some of them. */
const COUNTED = /^(?:目前|现|其中|截[至止][^,;]{1,12})?\d{1,3}[个项件条](?!.*(?:均|都|全))/
const CLAUSE = /[^,;。:!?()、]+/g
const QUOTED = /“[^“”]{0,200}”|「[^「」]{0,200}」/g
const MAX_CLAUSE = 60
const ORDER: Status[] = ['completed', 'continuing', 'unfinished']

/**
 * How far the text itself says an issue has come, with the words that say so; null where it does not. What is quoted or planned does not
 * count. The last sentence about the issue decides, in it the least finished clause; a part left undone counts where nothing else is said.
 */
export function suggestedProgressIn(passages: Passage[]): Progress | null {
  let decisive: { passage: Passage; statements: Statement[] } | null = null
  for (const passage of passages) {
    const statements = statementsIn(passage.matching.text)
    const isWeaker = decisive?.statements.some(({ isWhole }) => isWhole) === true && !statements.some(({ isWhole }) => isWhole)
    if (statements.length > 0 && !isWeaker) decisive = { passage, statements }
  }
  return decisive && progressFrom(decisive.passage, decisive.statements)
}

/** Whether a text is a mere status (已完成, 基本完成，持续推进) and says nothing of what was done. */
export function isOnlyProgress(text: string): boolean {
  return text.length <= 24 && !/\d|。./.test(text) && statementsIn(text).some(({ from, isWhole }) => from === 0 && isWhole)
}

/** How much of a text is left without the sentences at its end that only tell how far the issue has come; its first sentence stays. */
export function lengthWithoutState(text: string): number {
  let end = text.length
  for (;;) {
    const before = text.slice(0, end).replace(/[。;!? ]+$/, '')
    const from = Math.max(before.lastIndexOf('。'), before.lastIndexOf('!'), before.lastIndexOf('?')) + 1
    const clause = before.lastIndexOf(';') + 1
    if (clause > from && statementsIn(text.slice(clause, end)).some(({ isWhole, from: at }) => isWhole && at <= 1)) end = clause
    else if (from > 0 && tellsOnlyState(text.slice(from, end))) end = from
    else return end
  }
}

/** Whether a sentence is about the issue as it stands, and not about one more thing that was done. */
function tellsOnlyState(sentence: string): boolean {
  const statements = statementsIn(sentence)
  return statements.length > 0 && (OF_THE_ISSUE.test(sentence) || (sentence.length <= SHORT_SENTENCE && statements.some(({ isWhole }) => isWhole)))
}

/** What a heading says of all issues under it: （一）已完成整改的问题. */
export function progressInHeading(heading: Passage): Progress | null {
  const { text } = heading.matching
  const number = numberMarkOf(text)?.length ?? 0
  const words = /^[^,;。:]{2,20}?(?=的? ?(?:\d{0,3} ?[个项])?(?:反馈|整改|审计)?(?:问题|事项|任务)(?: ?\([^()]{1,12}\))?[:。]?$)/.exec(text.slice(number))?.[0]
  const statement = words === undefined ? null : statementOf(words)
  return statement?.isWhole && words !== undefined ? { status: statement.status, words: heading.matching.verbatim(number, number + words.length), line: heading.line } : null
}

/** 台账不全。（已完成） */
export function progressInRemark({ matching: { text, verbatim }, line }: Passage): Progress | null {
  const [from, to] = /\(([^(),;。]{2,12})\)[。 ]*$/d.exec(text)?.indices?.[1] ?? [0, 0]
  const statement = statementOf(text.slice(from, to))
  return statement?.isWhole ? { status: statement.status, words: verbatim(from, to), line } : null
}

function progressFrom({ matching, line }: Passage, statements: Statement[]): Progress | null {
  const wholes = statements.filter(({ isWhole }) => isWhole)
  const counted = wholes.length > 0 ? wholes : statements
  const sentence = counted.at(-1)?.sentence
  const isLeftOpen = wholes.length === 0 && counted.some(({ status }) => status !== 'completed')
  const deciding = counted.filter((statement) => (isLeftOpen ? statement.status !== 'completed' : true)).filter((statement, _, all) => statement.sentence === (isLeftOpen ? all.at(-1)?.sentence : sentence))
  const goesOn = deciding.some(({ status }) => status === 'continuing') && deciding.every(({ status, from, to }) => status !== 'unfinished' || (GOES_ON.test(matching.text.slice(from, to)) && !/未|滞后|缓慢/.test(matching.text.slice(from, to))))
  const isDone = deciding.some(({ status, isWhole }) => status === 'completed' && isWhole) && deciding.every(({ status, from, to }) => status === 'completed' || KEPT_UP.test(matching.text.slice(from, to)))
  const status = isDone ? 'completed' : goesOn ? 'continuing' : ORDER.findLast((each) => deciding.some((statement) => statement.status === each))
  const [first, last] = [deciding[0], deciding.at(-1)]
  return status && first && last ? { status, words: matching.verbatim(first.from, last.to), line } : null
}

function statementsIn(text: string): Statement[] {
  const spoken = text.replace(QUOTED, (quoted) => '“'.repeat(quoted.length))
  const statements: Statement[] = []
  let sentence = 0
  let end = 0
  for (const { 0: clause, index } of spoken.matchAll(CLAUSE)) {
    if (/[。;!?]/.test(spoken.slice(end, index))) sentence++
    end = index + clause.length
    const space = clause.length - clause.trimStart().length
    const statement = clause.length <= MAX_CLAUSE ? statementOf(clause.replaceAll(' ', '')) : null
    if (statement) statements.push({ ...statement, from: index + space, to: end, sentence })
  }
  return statements
}

function statementOf(clause: string): Pick<Statement, 'status' | 'isWhole'> | null {
  if (PLANNED.test(clause) && !/^(?:未|尚未)/.test(clause)) return PLANNED_CONTINUING.test(clause) ? { status: 'continuing', isWhole: false } : null
  const found = WHOLE.find(([, pattern]) => pattern.test(clause))
  if (found) return { status: found[0], isWhole: !(found[0] === 'completed' && COUNTED.test(clause)) }
  if (PART_COMPLETED.test(clause)) return { status: 'completed', isWhole: false }
  if (PART_UNFINISHED.test(clause) || PART_LEFT.test(clause)) return { status: 'unfinished', isWhole: false }
  return PART_CONTINUING.test(clause) ? { status: 'continuing', isWhole: false } : null
}
