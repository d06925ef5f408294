import {
  lazy,
  startTransition,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useState,
} from 'react'
import type { LanguageCode } from '../../language/languages.ts'
import { Stage } from '../parts/client-view.tsx'
import { RegionLine } from '../parts/region-line.tsx'
import { SpeakTo } from '../parts/speech.tsx'
import { useIdle } from '../parts/use-idle.ts'
import { useWakeLock } from '../parts/use-wake-lock.ts'
import type { Step } from './client.ts'
import { CONVERSATION_ROOMS, listen, NOTHING_SAID, STEPS } from './client.ts'
import styles from './consultation.module.css'
import { LanguageStep } from './language-step.tsx'
import { useBackGuard } from './use-back-guard.ts'
import type { View } from './view-controls.tsx'

const loadConversation = () => import('./conversation.tsx')
const Conversation = lazy(() =>
  loadConversation().then(({ Conversation }) => ({ default: Conversation })),
)

interface ConsultationProps {
  /** On a street stall: client view from the start, the screen stays awake, the next client in one tap. */
  readonly outreach: boolean
  readonly clientView: boolean
  readonly onClientView: (clientView: boolean) => void
  /** Told when the screen belongs to a client: the frame around it steps back. */
  readonly onActive: (active: boolean) => void
}

/**
 * The consultation: language, age, needs, money, facts, answer. Whatever the client says lives in
 * the state of one session; ending it, or three idle minutes, discards that state as a whole. The view
 * outlives it: no client gets from one session to what is internal.
 */
export function Consultation(props: ConsultationProps) {
  const { outreach, clientView, onClientView, onActive } = props
  const [session, setSession] = useState(0)
  const [flipped, setFlipped] = useState(false)
  const awake = useWakeLock(outreach)
  // Before anything is painted: the staff's view must not flash up.
  useLayoutEffect(() => {
    if (outreach) onClientView(true)
  }, [outreach, onClientView])
  const view: View = {
    clientView,
    flipped,
    outreach,
    awake,
    show: () => onClientView(true),
    leave: () => {
      onClientView(false)
      setFlipped(false)
    },
    flip: () => setFlipped((last) => !last),
  }
  const wipe = useCallback(() => {
    setSession((last) => last + 1)
    if (outreach) onClientView(true)
  }, [outreach, onClientView])
  return (
    <Stage clientView={clientView} flipped={flipped}>
      <Session key={session} view={view} onActive={onActive} onWipe={wipe} />
    </Stage>
  )
}

interface SessionProps {
  readonly view: View
  readonly onActive: (active: boolean) => void
  readonly onWipe: () => void
}

function Session({ view, onActive, onWipe }: SessionProps) {
  const [language, setLanguage] = useState<LanguageCode>()
  const [client, say] = useReducer(listen, NOTHING_SAID)
  const [step, setStep] = useState<Step>('language')
  const [ending, setEnding] = useState(false)
  const active = language !== undefined && step !== 'language'

  const { clientView } = view
  useEffect(() => {
    onActive(active || clientView)
    return () => onActive(false)
  }, [active, clientView, onActive])
  const secondsLeft = useIdle(active, onWipe)

  // What is on the screen stays until the texts of the other language are there.
  const speak = (chosen: LanguageCode): void => startTransition(() => setLanguage(chosen))
  const go = (by: 1 | -1): void => setStep(STEPS[STEPS.indexOf(step) + by] ?? step)
  const back = (): void => {
    if (step === 'age') setEnding(true)
    else go(-1)
  }
  useBackGuard(active || clientView, () => active && back())

  if (!active)
    return (
      <>
        <LanguageStep
          view={view}
          onChoose={(chosen) => {
            // Its texts and its script at once: the one does not wait for the other. What fails is asked for again when drawn.
            loadConversation().catch(() => undefined)
            speak(chosen)
            startTransition(() => setStep('age'))
          }}
        />
        {clientView && <RegionLine quiet />}
      </>
    )
  return (
    <Suspense fallback={null}>
      <SpeakTo language={language} rooms={CONVERSATION_ROOMS}>
        <div className={styles.consultation}>
          <Conversation
            view={view}
            step={step}
            client={client}
            say={say}
            ending={ending}
            secondsLeft={secondsLeft}
            onLanguage={speak}
            onEnding={setEnding}
            onWipe={onWipe}
            onBack={back}
            onNext={() => go(1)}
          />
          <RegionLine quiet />
        </div>
      </SpeakTo>
    </Suspense>
  )
}
