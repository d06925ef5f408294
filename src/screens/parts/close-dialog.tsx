import { DialogActions } from './dialog.tsx'
import { Say } from './speech.tsx'

/** The one button of a dialog that is only read. */
export function CloseDialog({ onClose, primary }: { onClose: () => void; primary?: boolean }) {
  return (
    <DialogActions>
      <button
        type="button"
        className={primary ? 'button button--primary' : 'button'}
        onClick={onClose}
      >
        <span>
          <Say k="common:action.close" />
        </span>
      </button>
    </DialogActions>
  )
}
