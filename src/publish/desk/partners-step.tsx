import { KeyRound, KeySquare } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublisherLanguage } from '../words/texts.ts'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import { type Handed, HandedKey } from './handed-key.tsx'
import type { DeskFailure, DeskPartner, DeskWork, KeyChange } from './messages.ts'
import type { Desk } from './use-work.ts'

interface PartnersStepProps {
  readonly desk: Desk
  /** Undefined while the workbook is being checked. */
  readonly partners: readonly DeskPartner[] | undefined
}

/** Who may read what is for the partners only: keys are given and taken away in the workbook at hand. */
export function PartnersStep({ desk, partners }: PartnersStepProps) {
  const { t } = useTranslation('desk')
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<DeskFailure>()
  const [handed, setHanded] = useState<Handed>()
  const change = async (
    { id, name }: DeskPartner,
    asked: Pick<KeyChange, 'change' | 'signedOn'>,
  ): Promise<void> => {
    if (!desk.work) return
    setBusy(id)
    setHanded(undefined)
    const changed = await ask('partner', {
      ...askedNow(desk.work, desk.language),
      organization: id,
      ...asked,
    })
    setBusy(undefined)
    setFailure(changed.ok ? undefined : changed.error)
    if (!changed.ok) return
    const { files, enrolment } = changed.value
    desk.replace(files)
    if (enrolment) setHanded({ ...enrolment, id, name })
  }
  // What is handed over stays on the page while the workbook is checked anew.
  const [known, setKnown] = useState<readonly DeskPartner[]>([])
  if (partners && partners !== known) setKnown(partners)
  if (known.length === 0) return null
  const keys = known.filter(({ hasKey }) => hasKey).length
  return (
    <section className={styles.step} aria-labelledby="partners">
      <h2 id="partners">{t('partners.title')}</h2>
      <p className={styles.hint}>{t('partners.hint')}</p>
      {handed && <HandedKey handed={handed} onDone={() => setHanded(undefined)} />}
      {failure && <Failure failure={failure} />}
      <details>
        <summary>{t('partners.count', { keys, count: known.length })}</summary>
        <ul className={styles.exports}>
          {known.map((partner) => (
            <Partner
              key={partner.id}
              partner={partner}
              making={busy === partner.id}
              disabled={busy !== undefined || !partners}
              onChange={(asked) => void change(partner, asked)}
            />
          ))}
        </ul>
      </details>
    </section>
  )
}

const askedNow = (work: DeskWork, language: PublisherLanguage) => ({
  work,
  language,
  at: Date.now(),
})

interface PartnerProps {
  readonly partner: DeskPartner
  readonly making: boolean
  readonly disabled: boolean
  readonly onChange: (asked: Pick<KeyChange, 'change' | 'signedOn'>) => void
}

function Partner({ partner, making, disabled, onChange }: PartnerProps) {
  const { t } = useTranslation('desk')
  const [signedOn, setSignedOn] = useState('')
  const id = useId()
  const { name, hasKey, signed } = partner
  const give = making ? 'partners.making' : hasKey ? 'partners.again' : 'partners.give'
  return (
    <li data-partner={partner.id}>
      <p>
        <strong>{name}</strong>
        <br />
        {t(hasKey ? 'partners.hasKey' : 'partners.noKey')}
      </p>
      {!signed && (
        <p className={styles.field}>
          <label htmlFor={id}>{t('partners.signedOn')}</label>
          <input
            id={id}
            type="date"
            value={signedOn}
            onChange={({ target }) => setSignedOn(target.value)}
          />
        </p>
      )}
      <p className={styles.actions}>
        <button
          type="button"
          className="button"
          disabled={disabled || (!signed && signedOn === '')}
          aria-label={`${t(give)}: ${name}`}
          onClick={() => onChange({ change: 'give', signedOn })}
        >
          <KeyRound className="icon" aria-hidden />
          <span>{t(give)}</span>
        </button>
        {hasKey && (
          <button
            type="button"
            className="button"
            disabled={disabled}
            aria-label={`${t('partners.take')}: ${name}`}
            onClick={() => onChange({ change: 'take', signedOn })}
          >
            <KeySquare className="icon" aria-hidden />
            <span>{t('partners.take')}</span>
          </button>
        )}
      </p>
    </li>
  )
}
