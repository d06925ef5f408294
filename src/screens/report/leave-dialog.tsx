import { useTranslation } from 'react-i18next'
import { Dialog, DialogActions } from '../parts/dialog.tsx'
import type { LeaveGuard } from './use-leave-guard.ts'

/** The question before a changed form is left; nothing while nobody is on the way out. */
export function LeaveDialog({ guard: { asking, stay, discard } }: { guard: LeaveGuard }) {
  const { t } = useTranslation('report')
  if (!asking) return null
  return (
    <Dialog title={t('leave.title')} role="alertdialog" onClose={stay}>
      <p>{t('leave.text')}</p>
      <DialogActions>
        <button type="button" className="button" onClick={discard}>
          {t('leave.discard')}
        </button>
        <button type="button" className="button button--primary" onClick={stay}>
          {t('leave.stay')}
        </button>
      </DialogActions>
    </Dialog>
  )
}
