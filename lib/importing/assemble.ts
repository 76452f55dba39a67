import { isAnnexHeading } from './annex'
import { addToIssue, answerIssue, isAnswered, issueFrom } from './collected-issue'
import type { CollectedIssue, DocumentKind } from './collected-issue'
import { numeralValue } from './chinese-numerals'
import { callsForComments } from './contact-words'
import { endOfIssuesIn } from './end-of-issues'
import { cutHeading, namesProblem } from './issue-heading'
import { beginsWithLabel, inlineLabelAt, labelOf } from './labels'
import { asksAboutItems } from './listed-items'
import { fieldValue, matchingText } from './matching-text'
import { issueNumber, markOfPassage, numberMarkOf } from './numbering'
import type { NumberMark } from './numbering'
import type { OutlineRole } from './outline'
import { partOf } from './passage'
import type { Passage } from './passage'
import { isQuestion } from './questions'
import type { DocumentBlock, ParsedChapter, ParsedIssue, ParsedReport } from './schema'
import { isSum } from './table-heads'

export type PassageRole = OutlineRole | 'title' | 'masthead' | 'sign_off' | 'left_over'
export type PlacedPassage = {
  passage: Passage
  role: PassageRole
  /** What an editor decided about it, where the text says otherwise or nothing. */
  number?: string
  title?: string
  leadUnit?: string | null
  timeLimit?: string | null
  /** The issue it answers, wherever it stands. */
  answers?: PlacedPassage
  /** An editor split or joined it: where it begins and ends is not in doubt any more. */
  isCutByEditor?: boolean
}

/** An issue with where it stands, for warnings. */
export type AssembledIssue = ParsedIssue & { line: number; chapter: string | null; hasNumber: boolean }

export type AssembledDocument = Pick<ParsedReport, 'preamble' | 'chapters' | 'closing' | 'blocks' | 'leftOver'> & {
  issues: AssembledIssue[]
  /** Text that answers no issue: where windows and contacts are stated. */
  outside: Passage[]
}

/** Puts every passage into its place, in order; each becomes one block, or two where heading and text share a line. */
export function assemble(placed: PlacedPassage[]): AssembledDocument {
  const document: Omit<AssembledDocument, 'issues'> = { preamble: [], chapters: [], closing: [], blocks: [], leftOver: [], outside: [] }
  const lastIssueAt = placed.findLastIndex(({ role }) => role === 'issue' || role === 'result')
  const named = issuesNamedOnly(placed)
  const kind = kindOf(placed)
  const areOnOneLine = answeredOnTheirLine(placed)
  const endsLast = endOfIssuesIn(placed, lastIssueAt, kind)
  const issues: CollectedIssue[] = []
  let chapter: ParsedChapter | null = null
  let chapterHeading: Passage | null = null
  let section: Passage | null = null
  let issue: CollectedIssue | null = null
  let isSigned = false
  /** Where the issues of the chapter before begin: those that this one may answer. */
  let [namedFrom, chapterFrom] = [0, 0]

  const block = (kind: Exclude<DocumentBlock['kind'], 'heading' | 'issue'>, { shown, line }: Passage) => document.blocks.push({ kind, text: shown, line })
  const text = (passage: Passage) => {
    if (issue) return document.blocks.push(...addToIssue(issue, passage))
    block('paragraph', passage)
    document.outside.push(passage)
    if (chapter && !isSigned) chapter.paragraphs.push(passage.shown)
    else if (issues.length > 0 || document.chapters.length > 0 || isSigned) document.closing.push(passage.shown)
    else document.preamble.push(passage.shown)
  }

  const issueOf = new Map<PlacedPassage, CollectedIssue>()
  const moved: { passage: Passage; answers: PlacedPassage }[] = []
  for (const [at, each] of placed.entries()) {
    const { passage, role } = each
    const { line, shown } = passage
    if (role === 'text' && each.answers) {
      block('paragraph', passage)
      moved.push({ passage, answers: each.answers })
    } else if (role === 'left_over') document.leftOver.push({ line, text: shown })
    else if (role === 'title' || role === 'masthead') block(role, passage)
    else if (role === 'sign_off') {
      block(role, passage)
      issue = null
      isSigned = true
    } else if (role === 'chapter') {
      const [heading, rest] = cutChapter(passage)
      chapter = { heading: heading.shown, paragraphs: [] }
      ;[issue, chapterHeading, section, isSigned] = [null, heading, null, false]
      ;[namedFrom, chapterFrom] = [chapterFrom, issues.length]
      document.chapters.push(chapter)
      document.blocks.push({ kind: 'heading', level: 1, text: heading.shown, line })
      document.outside.push(heading)
      if (rest) text(rest)
    } else if (role === 'section') {
      ;[issue, section] = [null, passage]
      document.blocks.push({ kind: 'heading', level: 2, text: shown, line })
    } else if (role === 'issue') {
      const cut = cutIssue(passage, placed[at + 1], { areOnOneLine, isLabelledBelow: isAnsweredUnderLabel(placed, at) })
      const number = each.number ?? (cut.number || String(issues.length + 1))
      issue = { number, title: each.title ?? cut.title, heading: cut.heading, line, chapter: chapterHeading, section, parts: [], isNamedOnly: named.has(each), isArticle: cut.isArticle, hasNumber: each.number !== undefined || cut.number !== '', decided: decisionsIn(each) }
      for (const shared of passage.shared ?? []) answerIssue(issue, shared)
      issueOf.set(each, issue)
      issues.push(issue)
      document.blocks.push({ kind: 'issue', number, text: cut.heading.shown, line })
      if (cut.rest) text(cut.rest)
    } else if (role === 'result') {
      block('paragraph', passage)
      issue = answerElsewhere(passage, placed[at + 1], issues.slice(namedFrom)) ?? answerElsewhere(passage, placed[at + 1], issues)
    } else {
      if (issue && (at > lastIssueAt ? endsLast(at, issue, issues) : passage.cell !== undefined && passage.column === undefined && isSum(passage.matching.text))) issue = null
      text(passage)
    }
  }
  for (const { passage, answers } of moved) {
    const answered = issueOf.get(answers)
    if (answered) answerIssue(answered, passage)
  }
  const told = { ...kind, areAnswered: issues.some(isAnswered) }
  return { ...document, issues: issues.map((each) => ({ ...issueFrom(each, told), line: each.line, chapter: each.chapter?.shown ?? null, hasNumber: each.hasNumber })) }
}

/** 整改措施清单 and 整改方案 say what will be done, 征求意见 and 公示 ask, unless they tell of 整改. */
function kindOf(placed: PlacedPassage[]): DocumentKind {
  const title = placed.filter(({ role }) => role === 'title').map(({ passage }) => passage.matching.text.replaceAll(' ', '')).join('')
  return {
    isPlan: /方案|(?:措施|任务|问题|责任)清单|台账/.test(title) && !/情况|进展|结果|完成/.test(title),
    isAsking: asksAboutItems(title) && !/整改|巡视|巡察|督察|督查|审计|销号|办理|答复|落实|采纳|结果/.test(title),
  }
}

/** The last word about who leads and until when is the editor's. */
function decisionsIn({ leadUnit, timeLimit }: PlacedPassage): CollectedIssue['decided'] {
  return { ...(leadUnit === undefined ? {} : { leadUnit }), ...(timeLimit === undefined ? {} : { timeLimit }) }
}

/** A chapter may go on behind its heading on the same line; the heading then ends with its first sentence. */
function cutChapter(passage: Passage): [Passage, Passage | null] {
  const { text } = passage.matching
  const sentence = text.indexOf('。')
  if (sentence < 0 || sentence === text.length - 1) return [passage, null]
  return [partOf(passage, 0, sentence + 1), partOf(passage, sentence + 1)]
}

function isAnsweredBy(next: PlacedPassage | undefined): boolean {
  return next?.role === 'text' && !callsForComments(next.passage.matching.text) && !isAnnexHeading(next.passage.matching.text)
}

/** An article of a draft without a subject has its number for a name; all that it says is its text. */
function isBareArticle(rest: string, next: PlacedPassage | undefined): boolean {
  if (rest === '') return true
  return (/[。;:]$/.test(rest) || !isAnsweredBy(next)) && !isQuestion(rest) && !/^[【[(]/.test(rest) && !(rest.length <= 30 && namesProblem(rest)) && inlineLabelAt(rest) === null && !beginsWithLabel(next?.passage.matching.text ?? '')
}

/** Where most issues are answered on the line of their heading, the others are too, and only go on below. */
function answeredOnTheirLine(placed: PlacedPassage[]): boolean {
  const issues = placed.flatMap(({ passage, role }, at) => (role === 'issue' ? [{ text: passage.matching.text, next: placed[at + 1] }] : []))
  return issues.filter(({ text, next }) => /。./.test(text) && !isAnsweredBy(next)).length * 2 > issues.length
}

/** Whether a label for the response (整改情况：) stands below, before the next issue, and labels begin right under the heading. */
function isAnsweredUnderLabel(placed: PlacedPassage[], at: number): boolean {
  if (placed[at + 1]?.role !== 'text' || !beginsWithLabel(placed[at + 1]?.passage.matching.text ?? '')) return false
  for (let below = at + 1; placed[below]?.role === 'text'; below++) if (labelOf(placed[below]?.passage.matching.text ?? '')?.kind === 'response') return true
  return false
}

function cutIssue(passage: Passage, next: PlacedPassage | undefined, { areOnOneLine = false, isLabelledBelow = false } = {}) {
  const { text, verbatim } = passage.matching
  const mark = markOfPassage(passage)
  const numberLength = mark?.length ?? 0
  if (isDraftArticle(passage, mark) && isBareArticle(text.slice(numberLength), next)) {
    return { number: issueNumber(mark), title: fieldValue(verbatim(0, numberLength)), heading: partOf(passage, 0, numberLength), rest: numberLength < text.trimEnd().length ? partOf(passage, numberLength) : null, isArticle: true }
  }
  const inList = NUMBER_IN_LIST.exec(text.slice(numberLength))?.[1]
  if (inList !== undefined) return { number: String(numeralValue(inList)), title: '', heading: passage, rest: null, isArticle: false }
  const { titleStart, titleEnd, bodyFrom } = cutHeading(text.slice(numberLength), isAnsweredBy(next) && !areOnOneLine, isLabelledBelow)
  const rest = partOf(passage, numberLength + bodyFrom)
  return {
    number: mark ? issueNumber(mark) : '',
    title: fieldValue(verbatim(numberLength + titleStart, numberLength + titleEnd)),
    heading: partOf(passage, 0, numberLength + bodyFrom),
    rest: rest.shown === '' ? null : rest,
    isArticle: isDraftArticle(passage, mark),
  }
}

/** 第三条 is an article of a draft; 第3项 and 第三个问题 are issues like others. */
function isDraftArticle({ matching: { text } }: Passage, mark: NumberMark | null): mark is NumberMark {
  return mark?.style === 'article' && /条/.test(text.slice(0, mark.length))
}

/** 一、整改任务序号：3 is issue 3 of the list it is taken from; what it is about stands below. */
const NUMBER_IN_LIST = /^(?:整改)?(?:任务|问题|事项)?(?:序号|编号) ?: ?(\d{1,3}|[一二三四五六七八九十百]{1,5})。?$/

/** The result of an issue that an earlier chapter names: it answers that issue instead of making a second one. */
function answerElsewhere(passage: Passage, next: PlacedPassage | undefined, issues: CollectedIssue[]): CollectedIssue | null {
  const cut = cutIssue(passage, undefined)
  const issue = issues.find((each) => each.number === cut.number && !isAnswered(each)) ?? null
  const bare = (title: string) => title.replace(/[。；;.]$/, '')
  const repeatsTitle = issue !== null && (cut.title.includes(bare(issue.title)) || issue.title.includes(bare(cut.title)))
  const answer = repeatsTitle || isHeadingOfAnswer(cut, next) ? cut.rest : partOf(passage, numberMarkOf(passage.matching.text)?.length ?? 0)
  if (issue) issue.isNamedOnly = false
  if (issue && answer) answerIssue(issue, answer)
  return issue
}

/** 针对食堂管理方面的问题 with the answer below it, or behind a mark, says which issue is answered in other words; before a comma it is a part of the answer. */
function isHeadingOfAnswer({ title, heading, rest }: ReturnType<typeof cutIssue>, next: PlacedPassage | undefined): boolean {
  const text = matchingText(title).text.replace(/[。:]$/, '')
  if (/,$/.test(heading.matching.text)) return false
  return rest === null ? /^(?:(?:针对|关于)[^。;:]{2,80}|(?:对于|对|围绕)[^。;:,]{2,80})$/.test(text) && next?.role === 'text' : /^(?:针对|关于)[^。;:]{2,80}(?:问题|的整改)$/.test(text)
}

/** The issues of a chapter whose results stand in the next: what is said of them before describes the problem. */
function issuesNamedOnly(placed: PlacedPassage[]): Set<PlacedPassage> {
  const named = new Set<PlacedPassage>()
  let before: PlacedPassage[] = []
  let here: PlacedPassage[] = []
  for (const each of placed) {
    if (each.role === 'chapter') [before, here] = here.length > 0 ? [here, []] : [before, here]
    else if (each.role === 'issue') here.push(each)
    else if (each.role === 'result') for (const issue of before) named.add(issue)
  }
  return named
}
