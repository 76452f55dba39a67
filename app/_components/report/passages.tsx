import type { Passage } from './document-parts'

/**
 * Paragraphs as in the original; the measures of a response hang below one another, in the same words and order. A cell of a table is told by
 * the head of its column, which is repeated for it: it stands in no word of the text.
 */
export function Passages({ passages }: { passages: Passage[] }) {
  return passages.map((passage, index) =>
    passage.kind === 'sign_off' ? (
      <p key={index} className="sign-off">{passage.text}</p>
    ) : (
      <p key={index}>
        {passage.head !== undefined && <span className="cell-head">{passage.head}</span>}
        {passage.pieces.length === 1 && !passage.pieces[0]!.measure
          ? passage.pieces[0]!.text
          : passage.pieces.map((piece, at) => <span key={at} className={piece.measure ? 'measure' : 'begin'}>{piece.text}</span>)}
      </p>
    ))
}
