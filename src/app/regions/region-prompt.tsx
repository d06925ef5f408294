import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useTexts } from '../../screens/parts/speech.tsx'
import { activeRegion } from '../../store/active-region.ts'
import styles from '../update-prompt.module.css'
import { readRegion, subscribeToRegion } from './chosen.ts'

const isAnother = (): boolean => readRegion() !== activeRegion()

/**
 * Another window has chosen another region. This one goes on with its own until somebody says so: what is being written
 * here must not be lost; and it never asks while a consultation runs, which says at its foot whose data it shows.
 */
export function RegionPrompt({ hidden }: { hidden: boolean }) {
  const another = useSyncExternalStore(subscribeToRegion, isAnother)
  return another && !hidden && <Prompt />
}

function Prompt() {
  useTexts(['regions'])
  const { t } = useTranslation('regions')
  return (
    <div className={styles.prompt} role="status">
      <p>{t('prompt.text')}</p>
      <button type="button" className="button button--primary" onClick={() => location.reload()}>
        {t('prompt.show')}
      </button>
    </div>
  )
}
