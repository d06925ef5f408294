import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VaultDoor } from '../../store/store.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Told } from '../parts/speech.tsx'
import styles from './cooperation.module.css'
import type { DoorActions, DoorView } from './door-view.ts'

interface UnlockFormProps {
  readonly door: VaultDoor
  readonly view: DoorView
  readonly actions: DoorActions
}

/** Opens the vault of an enrolled device. The passphrase stays in the field, and goes with it. */
export function UnlockForm({ door, view, actions }: UnlockFormProps) {
  const { t } = useTranslation('cooperation')
  const [passphrase, setPassphrase] = useState('')
  const [shown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const wait = useSecondsUntil(view.waitUntil)
  // A wrong one is corrected where it stands.
  useEffect(() => {
    if (view.because === 'wrong-passphrase' && wait === 0) field.current?.focus()
  }, [view, wait])
  const submit = (event: { preventDefault: () => void }): void => {
    event.preventDefault()
    if (passphrase !== '' && wait === 0) actions.unlock(passphrase.trim())
  }
  return (
    <form className={styles.card} onSubmit={submit}>
      <h2>{t('unlock.title')}</h2>
      <p>
        {t('unlock.enrolled')}{' '}
        <strong>
          <Told text={door.enrolment.organization.name} quiet />
        </strong>
      </p>
      {view.because && view.because !== 'wrong-passphrase' && (
        <p role="status" className={styles.note}>
          {t(`shut.${view.because}`)}
        </p>
      )}
      {door.passkey && (
        <button
          type="button"
          className="button button--primary"
          disabled={view.opening}
          onClick={actions.unlockWithPasskey}
        >
          {t('unlock.passkey')}
        </button>
      )}
      <label htmlFor={id}>{t('unlock.passphrase')}</label>
      <div className={styles.secret}>
        <input
          ref={field}
          id={id}
          className="input"
          type={shown ? 'text' : 'password'}
          dir="ltr"
          value={passphrase}
          maxLength={300}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={`${id}-wrong`}
          aria-invalid={view.because === 'wrong-passphrase'}
          readOnly={view.opening}
          onChange={({ target }) => {
            actions.prepare()
            setPassphrase(target.value)
          }}
        />
        <button
          type="button"
          className="button"
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {t('unlock.show')}
        </button>
      </div>
      <p id={`${id}-wrong`} role="status" className={styles.warning}>
        {view.because === 'wrong-passphrase' && !view.opening && t('shut.wrong-passphrase')}{' '}
        {wait > 0 && t('unlock.wait', { count: wait })}
      </p>
      <button
        type="submit"
        className={door.passkey ? 'button' : 'button button--primary'}
        disabled={view.opening || wait > 0 || passphrase === ''}
      >
        {t('unlock.open')}
      </button>
      {view.opening && <Progress share={view.progress} />}
      <Forget onForget={actions.forget} />
    </form>
  )
}

function Progress({ share }: { readonly share: number | undefined }) {
  const { t } = useTranslation('cooperation')
  return (
    <div className={styles.progress}>
      <progress
        aria-label={t('unlock.opening')}
        max={1}
        {...(share !== undefined && { value: share })}
      />
      <p role="status">{t('unlock.opening')}</p>
    </div>
  )
}

function Forget({ onForget }: { readonly onForget: () => void }) {
  const { t } = useTranslation('cooperation')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className={styles.quiet} onClick={() => setAsking(true)}>
        {t('forget.title')}
      </button>
      {asking && (
        <Dialog title={t('forget.title')} role="alertdialog" onClose={() => setAsking(false)}>
          <p>{t('forget.text')}</p>
          <div className={styles.buttons}>
            <button type="button" className="button button--primary" onClick={onForget}>
              {t('forget.yes')}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {t('forget.no')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}

/** Whole seconds until a moment (ms UTC), counted down; 0 once it has come. */
function useSecondsUntil(moment: number | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (moment === undefined) return
    const timer = setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= moment) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [moment])
  return moment === undefined ? 0 : Math.max(0, Math.ceil((moment - now) / 1000))
}
