import { MonitorUp } from 'lucide-react'
import type { LanguageCode } from '../../language/languages.ts'
import { useTitle } from '../parts/use-title.ts'
import { useRoom } from '../parts/speech.tsx'
import { Languages } from './languages.tsx'
import styles from './language-step.module.css'
import type { View } from './view-controls.tsx'
import { ViewControls } from './view-controls.tsx'

interface LanguageStepProps {
  readonly view: View
  readonly onChoose: (language: LanguageCode) => void
}

/** The start: the client points at their language. */
export function LanguageStep({ view, onChoose }: LanguageStepProps) {
  const t = useRoom('consultation')
  const heading = useTitle(t('language.title'))
  return (
    <section className={styles.start}>
      {view.clientView && (
        <div className={styles.controls}>
          <ViewControls view={view} />
        </div>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {t('language.title')}
      </h1>
      <Languages onChoose={onChoose} />
      <div className={styles.foot}>
        <p className={styles.privacy}>{t('privacy')}</p>
        {view.outreach && view.awake !== undefined && (
          <p className={styles.privacy} role="status">
            {t(`client:outreach.${view.awake ? 'awake' : 'asleep'}`)}
          </p>
        )}
        {!view.clientView && (
          <button type="button" className="button" onClick={view.show}>
            <MonitorUp className="icon" aria-hidden />
            {t('client:view.start')}
          </button>
        )}
      </div>
    </section>
  )
}
