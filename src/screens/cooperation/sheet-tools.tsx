import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PrintButton } from '../parts/print-button.tsx'
import styles from './room.module.css'
import sheet from './sheet.module.css'
import { useDates } from './words.tsx'

interface SheetToolsProps {
  /** What the way back leads to, a text. */
  readonly back: string
  readonly onBack: () => void
  readonly ready?: boolean
}

/** The way back and the printer; neither is printed. */
export function SheetTools({ back, onBack, ready = true }: SheetToolsProps) {
  const { t } = useTranslation('agreement')
  return (
    <div className={styles.actions}>
      <button type="button" className="button" onClick={onBack}>
        <ArrowLeft className="icon icon--directed" aria-hidden />
        <span>{back}</span>
      </button>
      <PrintButton disabled={!ready}>{t('sheet.print')}</PrintButton>
    </div>
  )
}

/** Of which day a sheet is, and who may read it. */
export function SheetFoot({ asOf }: { asOf: string }) {
  const { t } = useTranslation('agreement')
  const { day } = useDates()
  return (
    <footer className={sheet.foot}>
      <p>
        {t('common:data.asOf', { date: day(asOf) })} · {t('sheet.confidential')}
      </p>
    </footer>
  )
}
