import { useEffect, useRef } from 'react'
import { Say } from '../parts/speech.tsx'
import styles from './end-dialog.module.css'

/** Asks before a consultation is wiped: a slip of the finger must not cost a client their answer. */
export function EndDialog({ onEnd, onStay }: { onEnd: () => void; onStay: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="end-title" onClose={onStay}>
      <h2 id="end-title">
        <Say k="consultation:end.title" />
      </h2>
      <p>
        <Say k="consultation:end.text" />
      </p>
      <div className={styles.actions}>
        <button type="button" className="button" onClick={onStay}>
          <span>
            <Say k="consultation:end.cancel" />
          </span>
        </button>
        <button type="button" className="button button--primary" onClick={onEnd}>
          <span>
            <Say k="consultation:end.confirm" />
          </span>
        </button>
      </div>
    </dialog>
  )
}
