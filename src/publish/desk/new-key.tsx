import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import type { DeskFailure, UnlockedKey } from './messages.ts'
import { download } from './output.ts'

/** A region's first key, made here: its file is protected with a passphrase and saved on this computer. */
export function NewKey({ onKey }: { onKey: (key: UnlockedKey) => void }) {
  const { t } = useTranslation('desk')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [making, setMaking] = useState(false)
  const [failure, setFailure] = useState<DeskFailure>()
  const make = async (): Promise<void> => {
    if (again !== passphrase) {
      setFailure({ code: 'passphrases-differ', params: {} })
      return
    }
    setMaking(true)
    const made = await ask('keygen', { passphrase })
    setMaking(false)
    setFailure(made.ok ? undefined : made.error)
    if (!made.ok) return
    const { text, publicText } = made.value
    download('region.key.age', new TextEncoder().encode(text))
    download('region.pub.json', new TextEncoder().encode(publicText))
    onKey({ text, passphrase })
  }
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    void make()
  }
  return (
    <details>
      <summary>{t('sign.newKey')}</summary>
      <form className={styles.fields} onSubmit={submit}>
        <p className={styles.hint}>{t('sign.newKeyHint')}</p>
        <Secret label={t('sign.newPassphrase')} value={passphrase} onValue={setPassphrase} />
        <Secret label={t('sign.again')} value={again} onValue={setAgain} />
        <button type="submit" className="button" disabled={making || !passphrase}>
          {t(making ? 'sign.making' : 'sign.make')}
        </button>
        {failure && <Failure failure={failure} />}
      </form>
    </details>
  )
}

interface SecretProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}

function Secret({ label, value, onValue }: SecretProps) {
  const id = useId()
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        autoComplete="new-password"
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </p>
  )
}
