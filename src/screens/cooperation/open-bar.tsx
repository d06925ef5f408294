import { KeyRound, LockKeyhole } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { Told } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import styles from './cooperation.module.css'

interface OpenBarProps {
  readonly own: NamedOrganization
  readonly onLock: () => void
  readonly canPasskey: () => Promise<boolean>
  /** Whether it was made. */
  readonly onPasskey: () => Promise<boolean>
}

/** Above every room behind the door: for whom it is open, the way back, and the lock. */
export function OpenBar({ own, onLock, canPasskey, onPasskey }: OpenBarProps) {
  const { t } = useTranslation('cooperation')
  const [first] = useRoute('/cooperation')
  return (
    <div className={styles.bar}>
      {!first && <Link href="/cooperation">{t('back')}</Link>}
      <span className={styles.soft}>
        {t('open')} <Told text={own.name} quiet />
      </span>
      <div className={styles.buttons}>
        {first && <PasskeyButton can={canPasskey} onPasskey={onPasskey} />}
        <button type="button" className="button" onClick={onLock}>
          <LockKeyhole className="icon" aria-hidden />
          <span>{t('lock')}</span>
        </button>
      </div>
    </div>
  )
}

/** Offers the device's passkey where there may be one and none is kept. */
function PasskeyButton({
  can,
  onPasskey,
}: {
  readonly can: OpenBarProps['canPasskey']
  readonly onPasskey: OpenBarProps['onPasskey']
}) {
  const { t } = useTranslation('cooperation')
  const [possible, setPossible] = useState(false)
  const [outcome, setOutcome] = useState<boolean>()
  const door = useStored((store) => store.vaultDoor(), [])
  useEffect(() => void can().then(setPossible), [can])
  if (outcome !== undefined)
    return (
      <p role="status" className={styles.note}>
        {t(outcome ? 'passkey.made' : 'passkey.refused')}
      </p>
    )
  if (!possible || door.state !== 'ready' || door.value?.passkey !== false) return null
  return (
    <button type="button" className="button" onClick={() => void onPasskey().then(setOutcome)}>
      <KeyRound className="icon" aria-hidden />
      <span>{t('passkey.offer')}</span>
    </button>
  )
}
