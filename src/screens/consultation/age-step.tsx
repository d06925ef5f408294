import { Delete } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { MAXIMUM_AGE } from './client.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import styles from './age-step.module.css'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'] as const

/** Beside the dash, before anything is typed, the unit is in the plural: in every language the one it has for ten. */
const SEVERAL = 10

interface AgeStepProps {
  readonly age: string
  readonly onType: (age: string) => void
  readonly onEnter: () => void
}

/** Ctrl + 1 is the browser's, and a dialog above the question has keys of its own. */
const isMeantForOthers = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || document.querySelector('dialog[open]') !== null

/** A keypad for the age in years; digits, Backspace and Enter on a keyboard count as well. */
export function AgeStep({ age, onType, onEnter }: AgeStepProps) {
  const { t } = useSpeaker()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isMeantForOthers(event)) return
    const { key, target } = event
    if (/^\d$/.test(key)) onType(age + key)
    if (key === 'Backspace') onType(age.slice(0, -1))
    // On a button or a link Enter presses that.
    if (key === 'Enter' && !(target as Element).closest('a, button')) onEnter()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const impossible = Number(age) > MAXIMUM_AGE
  return (
    <div className={styles.age}>
      <output className={styles.display} aria-live="polite">
        <span className={styles.number} dir="ltr">
          {age || '–'}
        </span>
        <span className={styles.unit}>
          <Say k="consultation:age.unit" params={{ count: age === '' ? SEVERAL : Number(age) }} />
        </span>
      </output>
      <p className={styles.impossible} role="alert">
        {impossible && <Say k="consultation:age.tooHigh" />}
      </p>
      <div
        className={styles.keypad}
        dir="ltr"
        role="group"
        aria-label={t('consultation:age.keypad')}
      >
        {DIGITS.map((digit) =>
          digit === '' ? (
            <span key="gap" />
          ) : (
            <button key={digit} type="button" onClick={() => onType(age + digit)}>
              {digit}
            </button>
          ),
        )}
        <button
          type="button"
          aria-label={t('consultation:age.delete')}
          onClick={() => onType(age.slice(0, -1))}
        >
          <Delete className="icon" aria-hidden />
        </button>
      </div>
    </div>
  )
}
