import { BookOpenText } from 'lucide-react'
import type { ReactNode } from 'react'
import { use, useMemo, useState } from 'react'
import type { TermId } from '../../language/glossary.ts'
import { pieces, termName, termsIn } from '../../language/glossary.ts'
import { CloseDialog } from './close-dialog.tsx'
import { Dialog } from './dialog.tsx'
import { GlossaryContext } from './terms.tsx'
import { Say, useSpeaker } from './speech.tsx'
import styles from './words.module.css'

/** Makes the glossary reachable from everything inside; its texts (`glossary`, `client`) are loaded already. */
export function WithWords({ children }: { children: ReactNode }) {
  const [term, setTerm] = useState<TermId>()
  const glossary = useMemo(() => ({ pieces, explain: setTerm }), [])
  return (
    <GlossaryContext value={glossary}>
      {children}
      {term && <WordDialog term={term} onClose={() => setTerm(undefined)} />}
    </GlossaryContext>
  )
}

function WordDialog({ term, onClose }: { term: TermId; onClose: () => void }) {
  return (
    <Dialog
      title={
        <bdi lang="de" dir="ltr">
          {termName(term)}
        </bdi>
      }
      onClose={onClose}
    >
      <p className={styles.meaning}>
        <Say k={`glossary:${term}`} />
      </p>
      <CloseDialog primary onClose={onClose} />
    </Dialog>
  )
}

/**
 * The terms that stand in the German of these texts, to be tapped: for questions, whose answers
 * are buttons themselves.
 */
export function WordList({ keys }: { keys: readonly string[] }) {
  const { t, german } = useSpeaker()
  const glossary = use(GlossaryContext)
  const terms = termsIn(keys.map((key) => german(key)))
  if (!glossary || terms.length === 0) return null
  return (
    <div className={styles.words}>
      <p className={styles.title}>
        <BookOpenText className="icon" aria-hidden />
        <span>
          <Say k="client:words.title" />
        </span>
      </p>
      <ul className={styles.list}>
        {terms.map((term) => (
          <li key={term}>
            <button
              type="button"
              className={styles.word}
              aria-haspopup="dialog"
              aria-label={t('client:words.explain', { term: termName(term) })}
              onClick={() => glossary.explain(term)}
            >
              <bdi lang="de" dir="ltr">
                {termName(term)}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
