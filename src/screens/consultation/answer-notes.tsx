import { Info } from 'lucide-react'
import type { BoundaryCode } from '../../catalogue/vocabulary.ts'
import type { Exclusion } from '../../match/answer.ts'
import { Because } from '../parts/because.tsx'
import { KindIcon } from '../parts/icons.tsx'
import { Say } from '../parts/speech.tsx'
import styles from './answer-notes.module.css'

/** What is good to know beside the answer: every boundary that applies, said in plain words. */
export function Boundaries({ codes }: { codes: readonly BoundaryCode[] }) {
  if (codes.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>
        <Say k="consultation:answer.boundaries" />
      </h2>
      <ul className={styles.notes}>
        {codes.map((code) => (
          <li key={code} className={styles.boundary} data-boundary={code}>
            <Info className="icon" aria-hidden />
            <div>
              <h3>
                <Say k={`match:boundary.${code}.title`} />
              </h3>
              <p>
                <Say k={`match:boundary.${code}.text`} terms />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What does not fit, and why. */
export function Exclusions({ excluded }: { excluded: readonly Exclusion[] }) {
  if (excluded.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>
        <Say k="consultation:answer.excluded" />
      </h2>
      <ul className={styles.notes}>
        {excluded.map(({ kind, message }) => (
          <li key={kind} className={styles.exclusion} data-excluded={kind}>
            <KindIcon kind={kind} />
            <div>
              <h3>
                <Say k={`vocabulary:kinds.${kind}`} />
              </h3>
              <p>
                <Because message={message} terms />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
