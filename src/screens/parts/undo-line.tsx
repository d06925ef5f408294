import { Undo2 } from 'lucide-react'
import { Say } from './speech.tsx'
import styles from './undo-line.module.css'

interface UndoLineProps {
  /** What was taken away; undefined: nothing was. */
  readonly text: string | undefined
  readonly onUndo: () => void
}

/** Says what was taken away, and brings it back. Always there, so that a screen reader hears it change. */
export function UndoLine({ text, onUndo }: UndoLineProps) {
  return (
    <div className={styles.undo} role="status">
      {text !== undefined && (
        <>
          <p>{text}</p>
          <button type="button" className="button" data-tool="undo" onClick={onUndo}>
            <Undo2 className="icon" aria-hidden />
            <span>
              <Say k="common:action.undo" />
            </span>
          </button>
        </>
      )}
    </div>
  )
}
