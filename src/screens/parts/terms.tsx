import { createContext, use } from 'react'
import type { TermId } from '../../language/glossary.ts'
import { pieces } from '../../language/glossary.ts'
import styles from './terms.module.css'

/** Shows the explanation of a term; undefined where no glossary is at hand. */
export const ExplainContext = createContext<((term: TermId) => void) | undefined>(undefined)

/**
 * A text whose terms can be tapped for their explanation. Not inside buttons, links or labels:
 * there a tap already means something.
 */
export function Terms({ text }: { text: string }) {
  const explain = use(ExplainContext)
  if (!explain) return text
  return pieces(text).map((piece, index) =>
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
        onClick={() => explain(piece.term)}
      >
        {piece.written}
      </button>
    ),
  )
}
