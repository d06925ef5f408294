import { Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { Told } from '../parts/speech.tsx'
import styles from './cooperation.module.css'
import type { DoorActions, Enrolled } from './door-view.ts'

interface EnrolFormProps {
  readonly offered: string | undefined
  /** Whose device it is so far. */
  readonly replaces: NamedOrganization | undefined
  readonly actions: DoorActions
}

/** Enrols the device: with the file the coordinator handed over, or with what a scanned code brought. */
export function EnrolForm({ offered, replaces, actions }: EnrolFormProps) {
  const { t } = useTranslation('cooperation')
  const [outcome, setOutcome] = useState<Enrolled>()
  const id = useId()
  const enrol = (file: string): void => void actions.enrol(file).then(setOutcome)
  return (
    <section className={styles.card}>
      <h2>{t('enrol.title')}</h2>
      <p>{t('enrol.text')}</p>
      {replaces && offered !== undefined && (
        <p className={styles.warning}>
          {t('enrol.replaces')} <Told text={replaces.name} quiet />
        </p>
      )}
      {offered === undefined ? (
        <>
          <label htmlFor={id} className={`button button--primary ${styles.upload ?? ''}`}>
            <Upload className="icon" aria-hidden />
            {t('enrol.file')}
            <input
              id={id}
              type="file"
              className="visually-hidden"
              accept=".json,application/json"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                // The same file again is a new try.
                void file?.text().then(enrol)
                target.value = ''
              }}
            />
          </label>
          <p className={styles.soft}>{t('enrol.code')}</p>
        </>
      ) : (
        <button type="button" className="button button--primary" onClick={() => enrol(offered)}>
          {t('enrol.offered')}
        </button>
      )}
      <p role="status" className={styles.warning}>
        {outcome && outcome !== 'enrolled' && t(`enrol.refused.${outcome}`)}
      </p>
    </section>
  )
}
