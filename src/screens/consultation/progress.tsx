import { Languages as LanguagesIcon, MonitorUp, UserRoundPlus, X } from 'lucide-react'
import { LANGUAGES } from '../../language/languages.ts'
import { Say, ToStaff, useRoom, useSpeaker } from '../parts/speech.tsx'
import type { Step } from './client.ts'
import { STEPS } from './client.ts'
import styles from './progress.module.css'
import type { View } from './view-controls.tsx'
import { ViewControls } from './view-controls.tsx'

interface ProgressProps {
  readonly step: Step
  readonly view: View
  readonly onLanguage: () => void
  readonly onEnd: () => void
}

/** Where in the consultation we are, as a way with milestones; the language, the view, and the way out. */
export function Progress({ step, view, onLanguage, onEnd }: ProgressProps) {
  const { t } = useSpeaker()
  return (
    <header className={styles.bar}>
      <div
        className={styles.way}
        role="img"
        aria-label={t('consultation:progress', {
          step: STEPS.indexOf(step) + 1,
          steps: STEPS.length,
        })}
      >
        {STEPS.map((one, index) => (
          <span
            key={one}
            className={styles.mark}
            data-reached={index <= STEPS.indexOf(step)}
            data-here={one === step}
          />
        ))}
      </div>
      <div className={styles.controls}>
        <LanguageButton onPress={onLanguage} />
        {view.clientView ? <ViewControls view={view} /> : <ShowButton onPress={view.show} />}
        <button type="button" className={`button ${styles.end}`} onClick={onEnd}>
          {view.outreach ? (
            <UserRoundPlus className="icon" aria-hidden />
          ) : (
            <X className="icon" aria-hidden />
          )}
          <span>
            <Say k={view.outreach ? 'client:outreach.next' : 'common:action.end'} />
          </span>
        </button>
      </div>
    </header>
  )
}

function LanguageButton({ onPress }: { onPress: () => void }) {
  const { language } = useSpeaker()
  const { name, direction } = LANGUAGES[language]
  return (
    <button
      type="button"
      className={`button ${styles.control}`}
      aria-haspopup="dialog"
      onClick={onPress}
    >
      <LanguagesIcon className="icon" aria-hidden />
      <bdi lang={language} dir={direction}>
        {name}
      </bdi>
    </button>
  )
}

/** For the staff, and so in their language. */
function ShowButton({ onPress }: { onPress: () => void }) {
  const t = useRoom('client')
  return (
    <ToStaff>
      <button
        type="button"
        className={`button ${styles.control}`}
        aria-label={t('view.start')}
        title={t('view.start')}
        onClick={onPress}
      >
        <MonitorUp className="icon" aria-hidden />
      </button>
    </ToStaff>
  )
}
