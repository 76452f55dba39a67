import { partOf } from './passage'
import type { Passage } from './passage'

const NEXT_ISSUE = /(?<=[。;!?”)])\s*(?=(?:\d{1,3} ?[.、](?!\d)|\((?:[一二三四五六七八九十]{1,3}|\d{1,3})\)|问题[一二三四五六七八九十\d]{1,3} ?[:、]) ?(?:关于|针对))/g
const NEXT_CHAPTER = /(?<=[。;!?”)])\s*(?=[一二三四五六七八九十]{1,2}、[^。,;:]{2,20}(?:情况|打算|安排|工作|措施|方面|问题)(?:\s|一是|\(一\)|1[.、]))/g
const AFTER_CHAPTER = /^([一二三四五六七八九十]{1,2}、[^。,;:]{2,20}?(?:情况|打算|安排|工作|措施|方面|问题))\s*(?=一是|\(一\)|1[.、]|\s)/

/** More on one line than any report has issues. */
const MAX_CUTS = 2_000

/** Where a converter has run paragraphs together, the next issue or chapter begins in the middle of a line: there it is cut. */
export function cutRunTogether(passage: Passage): Passage[] {
  const { text } = passage.matching
  const cuts = [...text.matchAll(NEXT_ISSUE), ...text.matchAll(NEXT_CHAPTER)].map(({ index }) => index).sort((a, b) => a - b)
  if (cuts.length === 0 || cuts.length > MAX_CUTS) return [passage]
  return [0, ...cuts].map((from, at) => partOf(passage, from, cuts[at])).flatMap(cutBehindChapter)
}

function cutBehindChapter(passage: Passage): Passage[] {
  const heading = AFTER_CHAPTER.exec(passage.matching.text)?.[0].length ?? 0
  return heading > 0 && heading < passage.matching.text.length ? [partOf(passage, 0, heading), partOf(passage, heading)] : [passage]
}
