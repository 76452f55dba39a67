import type { Completeness } from '../../../../../../../lib/importing/completeness'
import type { draftWords } from '../../../../../../_content/zh/admin-draft'

/** Whether everything has its place, in one sentence. */
export function completenessWords({ lines, placedLines, leftOverLines, issues, numbers }: Completeness, words: (typeof draftWords)['text']): string {
  const sequence = !numbers ? [] : [
    numbers.missing.length === 0 ? words.numbers(numbers.first, numbers.last) : words.missing(numbers.first, numbers.last, numbers.missing.join(words.list)),
    ...(numbers.repeated.length > 0 ? [words.repeated(numbers.repeated.join(words.list))] : []),
  ]
  const aside = leftOverLines > 0 ? [words.leftOver(leftOverLines)] : []
  return [words.complete(lines, placedLines), words.issues(issues), ...sequence, ...aside].join(words.dot)
}
