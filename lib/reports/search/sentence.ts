import { folded } from './words'

/** A run of a text; marked where it is what was searched for. */
export type MarkedRun = { text: string; marked: boolean }

/** So much of a sentence is shown, the hit in it. */
const SENTENCE_LIMIT = 90
const BEFORE_THE_HIT = 24

/** The text with every hit of the words marked; together the runs are the text, character for character. */
export function markWords(text: string, words: string[]): MarkedRun[] {
  const runs: MarkedRun[] = []
  let at = 0
  for (const [start, end] of hitsIn(text, words)) {
    if (start > at) runs.push({ text: text.slice(at, start), marked: false })
    runs.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) runs.push({ text: text.slice(at), marked: false })
  return runs
}

/** The sentence in which most of the words stand, the first of equals, cut around its first hit where it is long; the first sentence where none has any. */
export function markedSentence(paragraphs: string[], words: string[]): MarkedRun[] {
  const sentences = paragraphs.flatMap(sentencesOf)
  let best = sentences[0] ?? ''
  let most = 0
  for (const sentence of sentences) {
    const plain = folded(sentence)
    const found = words.filter((word) => plain.includes(word)).length
    if (found > most) [best, most] = [sentence, found]
  }
  return markWords(cutAround(best, hitsIn(best, words)[0]?.[0] ?? 0), words)
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.match(/[^。！？；!?;\n]+[。！？；!?;”’」』）)]*|[。！？；!?;]+/gu)?.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '') ?? []
}

function cutAround(sentence: string, hit: number): string {
  const characters = [...sentence]
  if (characters.length <= SENTENCE_LIMIT) return sentence
  const before = [...sentence.slice(0, hit)].length
  const start = before <= BEFORE_THE_HIT * 1.5 ? 0 : before - BEFORE_THE_HIT
  const end = Math.min(characters.length, start + SENTENCE_LIMIT)
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`
}

/** Where the words stand in the text as it is written: they are found in its folded form, of which every character knows where it came from. */
function hitsIn(text: string, words: string[]): [start: number, end: number][] {
  const { plain, starts } = foldedWithPlaces(text)
  const hits: [number, number][] = []
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) hits.push([starts[at]!, starts[at + word.length] ?? text.length])
  }
  return merged(hits.map(([start, end]) => [start, start + text.slice(start, end).trimEnd().length]))
}

/** Folded piece by piece: a character with the marks that belong to it, which fold together. */
function foldedWithPlaces(text: string): { plain: string; starts: number[] } {
  let plain = ''
  const starts: number[] = []
  for (const { 0: piece, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const part = folded(piece)
    for (let at = 0; at < part.length; at += 1) starts.push(index)
    plain += part
  }
  return { plain, starts }
}

function merged(hits: [number, number][]): [number, number][] {
  const sorted = hits.sort((one, other) => one[0] - other[0] || one[1] - other[1])
  const runs: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = runs.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else runs.push([start, end])
  }
  return runs
}
