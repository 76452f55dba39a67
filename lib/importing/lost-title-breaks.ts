import { MASTHEAD_LABELS } from './masthead-lines'
import { partOf } from './passage'
import type { Passage } from './passage'
import { TITLE_END } from './title'

/** A title stands within the first lines, whatever menu is above it. */
const MAX_LINES = 40
const MAX_TITLE = 120
const LABEL = `[【\\[(]? ?(?:${MASTHEAD_LABELS})(?: ?[:】]| ?(?=\\d{4}[-/.年]))`
/** Without a gap only words that no sentence goes on with. */
const BEHIND_TITLE = new RegExp(`(?<=[^ ])(?: +(?=${LABEL}|(?:19|20)\\d\\d[-/.年] ?\\d{1,2}[-/.月] ?\\d)|(?=[【\\[]?(?:发布|发文|来源|信息来源|文章来源|稿源|作者|浏览|阅读|点击|公开日期)${'[一-龥]{0,2} ?[:】]'}))`, 'g')
const BODY = new RegExp(`(?<=[^:,、 ]) +(?=(?:根据|按照|依据|为了?|现将|受|经|近期|按|自|近日)[^:]{20}|(?:19|20)\\d\\d ?年[^:。]{12,}[,。])`)
const IS_LABEL = new RegExp(`^${LABEL}`)

/** Where a converter ran title, masthead and first sentence together, each gets a passage of its own. */
export function cutBehindTitle(passages: Passage[]): Passage[] {
  const at = passages.slice(0, MAX_LINES).findIndex((passage) => endOfTitle(passage.matching.text) !== null)
  const passage = passages[at]
  const end = passage && endOfTitle(passage.matching.text)
  if (!passage || !end) return passages
  const head = partOf(passage, end)
  const body = head.matching.text.length > 60 ? BODY.exec(head.matching.text) : null
  const rest = body ? [partOf(head, 0, body.index), partOf(head, body.index + body[0].length)] : [head]
  return [...passages.slice(0, at), partOf(passage, 0, end), ...rest, ...passages.slice(at + 1)]
}

function endOfTitle(text: string): number | null {
  if (IS_LABEL.test(text)) return null
  for (const { index } of text.slice(0, MAX_TITLE + 40).matchAll(BEHIND_TITLE)) {
    const title = text.slice(0, index)
    if (index >= 10 && index <= MAX_TITLE && TITLE_END.test(title) && !/[。;:,]/.test(title)) return index
  }
  return null
}
