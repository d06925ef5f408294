import { Download, Upload } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFileError } from '../../catalogue/saved-file.ts'
import { readSavedFile, SAVED_LIMITS, writeSavedFile } from '../../catalogue/saved-file.ts'
import { wallClock } from '../../hours/berlin.ts'
import type { Saved } from '../../store/store.ts'
import { saveFile } from '../handout/save.ts'
import { keep } from '../parts/use-stored.ts'
import styles from './saved.module.css'

type Outcome =
  | { readonly is: 'taken'; readonly count: number }
  | { readonly is: 'refused'; readonly code: SavedFileError | 'not-kept' }

/** The saved entries as a file to carry to another device, and such a file taken in: merged, never replacing. */
export function SavedFile({ region, saved }: { region: string; saved: readonly Saved[] }) {
  const { t } = useTranslation('report')
  const id = useId()
  const [outcome, setOutcome] = useState<Outcome>()
  const take = async (file: File): Promise<void> => setOutcome(await takeIn(file, region))
  return (
    <section className={styles.file}>
      <h2>{t('saved.file')}</h2>
      <div className={styles.tools}>
        {saved.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() =>
              saveFile(
                `anlaufstelle-gemerkt-${region}-${wallClock(Date.now()).date}.json`,
                'application/json',
                writeSavedFile(region, saved),
              )
            }
          >
            <Download className="icon" aria-hidden />
            {t('send.file')}
          </button>
        )}
        <label htmlFor={id} className={`button ${styles.upload ?? ''}`}>
          <Upload className="icon" aria-hidden />
          {t('saved.import')}
          <input
            id={id}
            type="file"
            className="visually-hidden"
            accept="application/json,.json,.txt"
            onChange={({ target }) => {
              const file = target.files?.[0]
              // The same file may be chosen again.
              target.value = ''
              if (file) void take(file)
            }}
          />
        </label>
      </div>
      <p className={styles.hint}>{t('saved.fileHint')}</p>
      <p role="status" className={styles.outcome} data-outcome={outcome?.is}>
        {outcome?.is === 'taken' && t('saved.imported', { count: outcome.count })}
        {outcome?.is === 'refused' &&
          `${t(`saved.refused.${outcome.code}`)} ${t('saved.unchanged')}`}
      </p>
    </section>
  )
}

async function takeIn(file: File, region: string): Promise<Outcome> {
  // Nothing is read of a file that is too large.
  const text = file.size > SAVED_LIMITS.bytes ? '' : await file.text()
  const read = readSavedFile(text, file.size, region)
  if (!read.ok) return { is: 'refused', code: read.error }
  const kept = await keep((device) => device.importSaved(read.value))
  return kept ? { is: 'taken', count: read.value.length } : { is: 'refused', code: 'not-kept' }
}
