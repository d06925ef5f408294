import { Dialog, DialogActions } from '../parts/dialog.tsx'
import { Say } from '../parts/speech.tsx'

/** Asks before a consultation is wiped: a slip of the finger must not cost a client their answer. */
export function EndDialog({ onEnd, onStay }: { onEnd: () => void; onStay: () => void }) {
  return (
    <Dialog title={<Say k="consultation:end.title" />} onClose={onStay}>
      <p>
        <Say k="consultation:end.text" />
      </p>
      <DialogActions>
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
      </DialogActions>
    </Dialog>
  )
}
