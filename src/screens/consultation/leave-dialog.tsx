import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, DialogActions } from '../parts/dialog.tsx'
import { ToStaff } from '../parts/speech.tsx'
import styles from './leave-dialog.module.css'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
const LENGTH = 3

/** Three different digits, new each time: no secret, only more than a slip of the finger. */
function newOrder(): readonly number[] {
  const left = [...DIGITS] as number[]
  const random = crypto.getRandomValues(new Uint8Array(LENGTH))
  return [...random].map((value) => left.splice(value % left.length, 1)[0] ?? 0)
}

/**
 * The way out of client view: three digits in the order shown. A deliberate act that needs neither strength
 * nor timing, with finger, keyboard and switch alike. In the staff's language.
 */
export function LeaveDialog({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const { t } = useTranslation('client')
  const [order] = useState(newOrder)
  const [typed, setTyped] = useState<readonly number[]>([])
  const [wrong, setWrong] = useState(false)
  const press = (digit: number): void => {
    const next = [...typed, digit]
    if (digit !== order[typed.length]) {
      setTyped([])
      setWrong(true)
    } else if (next.length === LENGTH) onLeave()
    else {
      setTyped(next)
      setWrong(false)
    }
  }
  return (
    <ToStaff>
      <Dialog title={t('view.leaveTitle')} onClose={onStay}>
        <p>{t('view.leaveText', { digits: order.join(' – ') })}</p>
        <div className={styles.digits} dir="ltr">
          {DIGITS.map((digit) => (
            <button key={digit} type="button" onClick={() => press(digit)}>
              {digit}
            </button>
          ))}
        </div>
        <p role="alert">{wrong && t('view.leaveWrong')}</p>
        <DialogActions>
          <button type="button" className="button button--primary" onClick={onStay}>
            {t('view.stay')}
          </button>
        </DialogActions>
      </Dialog>
    </ToStaff>
  )
}
