import { lazy, Suspense, useEffect, useReducer, useState } from 'react'
import type { LanguageCode } from '../../language/languages.ts'
import { SpeakTo } from '../parts/speech.tsx'
import { useIdle } from '../parts/use-idle.ts'
import type { Step } from './client.ts'
import { listen, NOTHING_SAID, STEPS } from './client.ts'
import styles from './consultation.module.css'
import { EndDialog } from './end-dialog.tsx'
import { LanguageStep } from './language-step.tsx'
import { Progress } from './progress.tsx'
import { useBackGuard } from './use-back-guard.ts'

const Questions = lazy(() =>
  import('./questions.tsx').then(({ Questions }) => ({ default: Questions })),
)

/** Nobody touched the screen for so long: whoever it was has gone (design: privacy). */
const IDLE_MINUTES = 3

/**
 * The consultation: language, age, needs, money, facts, answer. Whatever the client says lives in
 * this component's state; ending it, or three idle minutes, discards the state as a whole.
 */
export function Consultation({ onActive }: { onActive: (active: boolean) => void }) {
  const [session, setSession] = useState(0)
  return <Session key={session} onActive={onActive} onWipe={() => setSession((last) => last + 1)} />
}

interface SessionProps {
  readonly onActive: (active: boolean) => void
  readonly onWipe: () => void
}

function Session({ onActive, onWipe }: SessionProps) {
  const [language, setLanguage] = useState<LanguageCode>()
  const [client, say] = useReducer(listen, NOTHING_SAID)
  const [step, setStep] = useState<Step>('language')
  const [ending, setEnding] = useState(false)
  const active = language !== undefined && step !== 'language'

  useEffect(() => {
    onActive(active)
    return () => onActive(false)
  }, [active, onActive])
  useIdle(active, IDLE_MINUTES * 60_000, onWipe)

  const go = (by: 1 | -1): void => setStep(STEPS[STEPS.indexOf(step) + by] ?? step)
  const back = (): void => {
    if (step === 'age') setEnding(true)
    else go(-1)
  }
  useBackGuard(active, back)

  if (!active)
    return (
      <LanguageStep
        onChoose={(chosen) => {
          setLanguage(chosen)
          setStep('age')
        }}
      />
    )
  return (
    <Suspense fallback={null}>
      <SpeakTo
        language={language}
        rooms={['common', 'consultation', 'vocabulary', 'hours', 'match']}
      >
        <div className={styles.consultation}>
          <Progress step={step} onEnd={() => setEnding(true)} />
          <Questions step={step} client={client} say={say} onBack={back} onNext={() => go(1)} />
          {ending && <EndDialog onEnd={onWipe} onStay={() => setEnding(false)} />}
        </div>
      </SpeakTo>
    </Suspense>
  )
}
