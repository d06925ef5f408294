import { LockKeyhole, RotateCw } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { ToStaff, useRoom } from '../parts/speech.tsx'
import styles from './view-controls.module.css'

const LeaveDialog = lazy(() =>
  import('./leave-dialog.tsx').then(({ LeaveDialog }) => ({ default: LeaveDialog })),
)

/** How the screen is shown, and to whom. */
export interface View {
  readonly clientView: boolean
  readonly flipped: boolean
  readonly outreach: boolean
  /** Whether the screen stays awake; undefined where that is not asked for. */
  readonly awake: boolean | undefined
  readonly show: () => void
  readonly leave: () => void
  readonly flip: () => void
}

/** In client view: turn the picture, and the way out, which takes more than a tap. */
export function ViewControls({ view }: { view: View }) {
  const t = useRoom('client')
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <ToStaff>
        <button
          type="button"
          className={styles.control}
          aria-label={t('view.flip')}
          title={t('view.flip')}
          aria-pressed={view.flipped}
          onClick={view.flip}
        >
          <RotateCw className="icon" aria-hidden />
        </button>
        <button
          type="button"
          className={styles.control}
          aria-label={t('view.leave')}
          title={t('view.leave')}
          aria-haspopup="dialog"
          onClick={() => setLeaving(true)}
        >
          <LockKeyhole className="icon" aria-hidden />
        </button>
      </ToStaff>
      <Suspense fallback={null}>
        {leaving && <LeaveDialog onLeave={view.leave} onStay={() => setLeaving(false)} />}
      </Suspense>
    </>
  )
}
