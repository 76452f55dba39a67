import { Fragment } from 'react'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** A Chinese title that breaks between words only (GB/T 9704-2012, 7.3.1: 词意完整); its text is unaltered. */
export function Words({ children }: { children: string }) {
  return Array.from(segmenter.segment(children), ({ segment, isWordLike, index }) => (
    <Fragment key={index}>
      {index > 0 && isWordLike && <wbr />}
      {segment}
    </Fragment>
  ))
}
