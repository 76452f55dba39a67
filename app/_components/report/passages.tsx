import type { Passage } from './document-parts'

/** Paragraphs as in the original; the measures of a response hang below one another, in the same words and order. */
export function Passages({ passages }: { passages: Passage[] }) {
  return passages.map((passage, index) =>
    passage.kind === 'sign_off' ? (
      <p key={index} className="sign-off">{passage.text}</p>
    ) : (
      <p key={index}>
        {passage.pieces.length === 1 && !passage.pieces[0]!.measure
          ? passage.pieces[0]!.text
          : passage.pieces.map((piece, at) => <span key={at} className={piece.measure ? 'measure' : 'begin'}>{piece.text}</span>)}
      </p>
    ))
}
