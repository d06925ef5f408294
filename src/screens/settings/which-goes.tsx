import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import { Dialog, DialogActions } from '../parts/dialog.tsx'
import { Told, useSpeaker } from '../parts/speech.tsx'
import styles from './regions.module.css'
import type { FoundRegion, KeptRegion } from './region-view.ts'

interface WhichGoesProps {
  readonly region: FoundRegion
  readonly kept: readonly KeptRegion[]
  readonly most: number
  readonly onGoes: (code: string) => void
  readonly onClose: () => void
}

/** The device is full: which region makes room? None goes before the new one's data are there. */
export function WhichGoes({ region, kept, most, onGoes, onClose }: WhichGoesProps) {
  const { t } = useTranslation('regions')
  const { language } = useSpeaker()
  const id = useId()
  const name = isolate(chooseText(region.name, language).text)
  return (
    <Dialog title={t('full.title')} describedBy={id} onClose={onClose}>
      <p id={id}>{t('full.text', { region: name, most })}</p>
      <div className={styles.which}>
        {kept.map((one) => (
          <button key={one.code} type="button" className="button" onClick={() => onGoes(one.code)}>
            <Told text={one.name} quiet />
          </button>
        ))}
      </div>
      <DialogActions>
        <button type="button" className="button button--primary" onClick={onClose}>
          {t('full.cancel')}
        </button>
      </DialogActions>
    </Dialog>
  )
}
