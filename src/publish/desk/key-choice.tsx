import { KeyRound, LockKeyhole } from 'lucide-react'
import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import type { DeskFailure, UnlockedKey } from './messages.ts'
import { NewKey } from './new-key.tsx'

interface KeyChoiceProps {
  readonly keys: readonly UnlockedKey[]
  readonly onKeys: (keys: readonly UnlockedKey[]) => void
}

/** A file that asks for a passphrase is armored; a plain key is JSON. */
const isPlain = (text: string): boolean => text.trimStart().startsWith('{')

/** The region's keys, read from their files into this page's memory; a region without one makes its first here. */
export function KeyChoice({ keys, onKeys }: KeyChoiceProps) {
  const { t } = useTranslation('desk')
  const [locked, setLocked] = useState<string>()
  const [failure, setFailure] = useState<DeskFailure>()
  const unlock = async (text: string, passphrase: string | undefined): Promise<void> => {
    setFailure(undefined)
    const next = [...keys, { text, passphrase }]
    const opened = await ask('unlock', { keys: next })
    if (!opened.ok) {
      setFailure(opened.error)
      return
    }
    setLocked(undefined)
    // The same key twice is one signature.
    onKeys(next.filter((_, at) => opened.value.indexOf(opened.value[at] ?? '') === at))
  }
  const choose = async (file: File | undefined): Promise<void> => {
    const text = await file?.text()
    if (text === undefined) return
    if (isPlain(text)) await unlock(text, undefined)
    else setLocked(text)
  }
  return (
    <>
      <p className={styles.actions}>
        <label className="button">
          <KeyRound className="icon" aria-hidden />
          <span>{t(keys.length > 0 ? 'sign.otherKey' : 'sign.key')}</span>
          <input
            type="file"
            className="visually-hidden"
            accept=".json,.age"
            onChange={({ target }) => {
              void choose(target.files?.[0])
              target.value = ''
            }}
          />
        </label>
        {keys.length > 0 && (
          <>
            <span role="status">{t('sign.keyReady', { count: keys.length })}</span>
            <button type="button" className="button" onClick={() => onKeys([])}>
              {t('sign.forget')}
            </button>
          </>
        )}
      </p>
      {locked !== undefined && (
        <PassphraseForm onPassphrase={(passphrase) => unlock(locked, passphrase)} />
      )}
      <p className={styles.hint}>{t('sign.keyHint')}</p>
      {failure && <Failure failure={failure} />}
      {keys.length === 0 && <NewKey onKey={(key) => onKeys([key])} />}
    </>
  )
}

function PassphraseForm({ onPassphrase }: { onPassphrase: (passphrase: string) => Promise<void> }) {
  const { t } = useTranslation('desk')
  const id = useId()
  const [passphrase, setPassphrase] = useState('')
  const [opening, setOpening] = useState(false)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    setOpening(true)
    void onPassphrase(passphrase).finally(() => setOpening(false))
  }
  return (
    <form className={styles.cell} onSubmit={submit}>
      <label htmlFor={id}>{t('sign.passphrase')}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        value={passphrase}
        onChange={({ target }) => setPassphrase(target.value)}
      />
      <button type="submit" className="button button--primary" disabled={opening || !passphrase}>
        <LockKeyhole className="icon" aria-hidden />
        <span>{t(opening ? 'sign.unlocking' : 'sign.unlock')}</span>
      </button>
    </form>
  )
}
