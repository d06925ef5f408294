import { createContext, use } from 'react'
import type { Piece, TermId } from '../../language/glossary.ts'
import styles from './terms.module.css'

/** The glossary as texts need it. It comes with a consultation: the first screen does not wait for it. */
export interface Glossary {
  readonly pieces: (text: string) => readonly Piece[]
  /** Shows the explanation of a term. */
  readonly explain: (term: TermId) => void
}

/** Undefined where no glossary is at hand. */
export const GlossaryContext = createContext<Glossary | undefined>(undefined)

/**
 * A text whose terms can be tapped for their explanation. Not inside buttons, links or labels:
 * there a tap already means something.
 */
export function Terms({ text }: { text: string }) {
  const glossary = use(GlossaryContext)
  if (!glossary) return text
  return glossary.pieces(text).map((piece, index) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <button
        // The pieces of a text never change their order.
        key={index}
        type="button"
        data-term
        className={styles.term}
        lang="de"
        dir="ltr"
        aria-haspopup="dialog"
        onClick={() => glossary.explain(piece.term)}
      >
        {piece.written}
      </button>
    ),
  )
}
