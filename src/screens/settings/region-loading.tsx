import { useTranslation } from 'react-i18next'
import { chooseText } from '../../language/choose.ts'
import { isolate } from '../../language/format.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { refusalParams } from './refusal-params.ts'
import type { Coming } from './region-view.ts'
import styles from './settings.module.css'

interface RegionLoadingProps {
  readonly coming: Coming | undefined
  readonly onCancel: () => void
}

/** How far a region has come, or why it did not; always there, so that a screen reader hears it change. */
export function RegionLoading({ coming, onCancel }: RegionLoadingProps) {
  const { t } = useTranslation('regions')
  const { language } = useSpeaker()
  const name = coming && isolate(chooseText(coming.region.name, language).text)
  const refusal = coming?.refusal
  return (
    <>
      <div
        className={coming && styles.sync}
        role="status"
        data-phase={refusal ? 'refused' : 'checking'}
      >
        {coming && !refusal && (
          <>
            <p>{t('load.busy', { region: name })}</p>
            <progress {...(coming.progress !== undefined && { value: coming.progress })} />
          </>
        )}
        {refusal && (
          <>
            <p>{t('load.refused', { region: name })}</p>
            <p className={styles.refusal}>
              {t(`feed:${refusal.code}`, refusalParams(refusal.params, language))}
            </p>
          </>
        )}
      </div>
      {coming && !refusal && (
        <button type="button" className="button" onClick={onCancel}>
          {t('load.cancel')}
        </button>
      )}
    </>
  )
}
