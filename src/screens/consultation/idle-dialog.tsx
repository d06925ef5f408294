import { useId } from 'react'
import { Dialog, DialogActions } from '../parts/dialog.tsx'
import { Say } from '../parts/speech.tsx'

/** Counts down before a consultation nobody touches is wiped. Any touch or key is a sign of life. */
export function IdleDialog({ seconds }: { seconds: number }) {
  const text = useId()
  return (
    <Dialog
      role="alertdialog"
      title={<Say k="client:idle.title" />}
      describedBy={text}
      // Escape is a key like any other.
      onClose={() => undefined}
    >
      <p id={text} role="timer">
        <Say k="client:idle.text" params={{ count: seconds }} />
      </p>
      <DialogActions>
        <button type="button" className="button button--primary">
          <span>
            <Say k="client:idle.stay" />
          </span>
        </button>
      </DialogActions>
    </Dialog>
  )
}
