import { X } from 'lucide-react'
import { Say, useSpeaker } from '../parts/speech.tsx'
import type { Step } from './client.ts'
import { STEPS } from './client.ts'
import styles from './progress.module.css'

/** Where in the consultation we are, as a way with milestones; and the way out. */
export function Progress({ step, onEnd }: { step: Step; onEnd: () => void }) {
  const { t } = useSpeaker()
  const at = STEPS.indexOf(step)
  return (
    <header className={styles.bar}>
      <div
        className={styles.way}
        role="img"
        aria-label={t('consultation:progress', { step: at + 1, steps: STEPS.length })}
      >
        {STEPS.map((one, index) => (
          <span
            key={one}
            className={styles.mark}
            data-reached={index <= at}
            data-here={index === at}
          />
        ))}
      </div>
      <button type="button" className={`button ${styles.end}`} onClick={onEnd}>
        <X className="icon" aria-hidden />
        <span>
          <Say k="common:action.end" />
        </span>
      </button>
    </header>
  )
}
