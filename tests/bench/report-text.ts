import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = 'prisma/demo/reports'

/**
 * The report of the measurement: the open report of the demo, made up like everything in it, with as many issues of its
 * closed one as are wanting. Real prose compresses like real prose; a text made by a rule would not.
 */
export function reportText(root: string, issues: number): string {
  const [open, closed] = ['open.txt', 'closed.txt'].map((name) => readFileSync(path.join(root, folder, name), 'utf8'))
  const { before, own, after } = parts(open!)
  const wanting = parts(closed!).own.slice(0, issues - own.length).map((issue, at) => issue.replace(/^\d+/, String(own.length + at + 1)))
  return [before, ...own, ...wanting, after].join('\n\n')
    .replace('{{published}}', '2026年1月4日').replace('{{opens}}', '2026年1月5日').replace('{{closes_short}}', '1月26日').replace('{{signed}}', '2026年1月4日')
}

export const LONG_REPORT = { issues: 500, characters: 200_000 } as const

/** A report of ten times the size: the issues of the demo's reports in turn, until there are enough; each as long as a long one is. */
export function longReportText(root: string): string {
  const [open, closed] = ['open.txt', 'closed.txt'].map((name) => readFileSync(path.join(root, folder, name), 'utf8'))
  const { before, own, after } = parts(open!)
  const pool = [...own, ...parts(closed!).own]
  const issues = Array.from({ length: LONG_REPORT.issues }, (_, at) => pool[at % pool.length]!.replace(/^\d+/, String(at + 1)))
  // What is wanting in length is added to the responses, in the words of other issues.
  let short = LONG_REPORT.characters - [before, ...issues, after].join('\n\n').length
  for (let at = 0; short > 0; at += 1) {
    const further = responseOf(pool[(at * 7 + 3) % pool.length]!)
    issues[at % issues.length] += `\n${further}`
    short -= further.length + 1
  }
  return [before, ...issues, after].join('\n\n')
    .replace('{{published}}', '2026年1月4日').replace('{{opens}}', '2026年1月5日').replace('{{closes_short}}', '1月26日').replace('{{signed}}', '2026年1月4日')
}

/** The paragraphs of an issue without its heading. */
function responseOf(issue: string): string {
  return issue.slice(issue.indexOf('\n') + 1).trim()
}

function parts(text: string): { before: string; own: string[]; after: string } {
  const first = text.search(/^1\.关于/m)
  const end = first + text.slice(first).search(/^三、/m)
  return { before: text.slice(0, first).trimEnd(), own: text.slice(first, end).split(/\n+(?=\d+\.关于)/).map((issue) => issue.trim()), after: text.slice(end) }
}

/** Sentences of the demo, as if citizens had said them. */
export function sayings(root: string, count: number): string[] {
  const sentences = readFileSync(path.join(root, folder, 'upcoming.txt'), 'utf8').split(/(?<=。)/).map((sentence) => sentence.trim()).filter((sentence) => sentence.length > 30)
  return Array.from({ length: count }, (_, at) => `${sentences[at % sentences.length]}${sentences[(at * 7 + 3) % sentences.length]}`)
}
