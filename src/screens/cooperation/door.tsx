import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Loading } from '../parts/loading.tsx'
import { StoreFailure } from '../parts/failure.tsx'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import styles from './cooperation.module.css'
import type { DoorActions, DoorView } from './door-view.ts'
import { EnrolForm } from './enrol-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

interface DoorProps {
  readonly view: DoorView
  readonly actions: DoorActions
  /** A file of enrolment out of a scanned link. */
  readonly offered: string | undefined
}

/** The door to what is for partners only: enrol this device once, then open with the passphrase. */
export function Door({ view, actions, offered }: DoorProps) {
  const { t } = useTranslation('cooperation')
  const heading = useTitle(t('title'))
  const door = useStored((store) => store.vaultDoor(), [])
  if (door.state === 'failed') return <StoreFailure />
  if (door.state === 'loading') return <Loading />
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      {door.value && offered === undefined ? (
        <UnlockForm door={door.value} view={view} actions={actions} />
      ) : (
        <EnrolForm
          offered={offered}
          replaces={door.value?.enrolment.organization}
          actions={actions}
        />
      )}
      <p className={`${styles.soft ?? ''} ${styles.way ?? ''}`}>
        <Link href="/cooperation/evaluation">{t('evaluationLink')}</Link>
      </p>
    </div>
  )
}
