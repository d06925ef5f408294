import { NotebookPen } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainValue } from '../../catalogue/reported-value.ts'
import { SAVED_LIMITS } from '../../catalogue/saved-file.ts'
import type { Saved } from '../../store/store.ts'
import { useClientView } from '../parts/client-view.tsx'
import { keep } from '../parts/use-stored.ts'
import styles from './saved.module.css'

/** The staff's own note on a saved entry: shown, and written in place. Not about clients, and the form says so. */
export function Note({ saved }: { saved: Saved }) {
  const { t } = useTranslation('report')
  const clientView = useClientView()
  const [written, setWritten] = useState<string>()
  const [failed, setFailed] = useState(false)
  if (clientView) return null
  if (written === undefined)
    return (
      <div className={styles.note}>
        {saved.note !== '' && (
          <p className={styles.written}>
            <bdi lang="de">{saved.note}</bdi>
          </p>
        )}
        <button type="button" className={styles.plain} onClick={() => setWritten(saved.note)}>
          <NotebookPen className="icon" aria-hidden />
          {t(saved.note === '' ? 'saved.noteAdd' : 'saved.noteEdit')}
        </button>
      </div>
    )
  const save = async (): Promise<void> => {
    const kept = await keep((device) => device.putSaved([{ ...saved, note: plainValue(written) }]))
    setFailed(!kept)
    if (kept) setWritten(undefined)
  }
  return (
    <NoteForm
      written={written}
      failed={failed}
      onWrite={setWritten}
      onSave={() => void save()}
      onCancel={() => setWritten(undefined)}
    />
  )
}

interface NoteFormProps {
  readonly written: string
  readonly failed: boolean
  readonly onWrite: (written: string) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

function NoteForm({ written, failed, onWrite, onSave, onCancel }: NoteFormProps) {
  const { t } = useTranslation('report')
  const id = useId()
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <label htmlFor={id}>{t('saved.note')}</label>
      <p id={`${id}hint`} className={styles.hint}>
        {t('saved.noteHint')}
      </p>
      <textarea
        id={id}
        className={styles.input}
        rows={3}
        maxLength={SAVED_LIMITS.note}
        lang="de"
        dir="auto"
        autoComplete="off"
        aria-describedby={`${id}hint`}
        // The button that was pressed to get here is gone.
        ref={(area) => area?.focus()}
        value={written}
        onChange={({ target }) => onWrite(target.value)}
      />
      <p role="alert" className={styles.failed}>
        {failed && t('failed')}
      </p>
      <div className={styles.tools}>
        <button type="submit" className="button button--primary">
          {t('saved.noteSave')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('saved.noteCancel')}
        </button>
      </div>
    </form>
  )
}
