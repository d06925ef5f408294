import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './phones.module.css'

export type Scope = 'all' | 'shown'

interface PhoneScopeProps {
  /** How many people are in the whole list. */
  readonly all: number
  /** How many are in what is filtered; undefined: nothing is. */
  readonly shown: number | undefined
  readonly scope: Scope
  readonly onScope: (scope: Scope) => void
}

/** The whole list or what is filtered; where nothing is, how many people it has. */
export function PhoneScope({ all, shown, scope, onScope }: PhoneScopeProps) {
  const { t } = useTranslation('phones')
  const name = useId()
  if (shown === undefined) return <p>{t('scope.all', { count: all })}</p>
  const counts = { shown, all }
  return (
    <fieldset className={styles.radios}>
      <legend>{t('scope.title')}</legend>
      {(['shown', 'all'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={scope === one} onChange={() => onScope(one)} />
          <span>{t(`scope.${one}`, { count: counts[one] })}</span>
        </label>
      ))}
    </fieldset>
  )
}
