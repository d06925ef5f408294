import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './desk.module.css'
import { chosenFiles, droppedFiles } from './dropped.ts'
import { useDrop } from './use-drop.ts'
import type { Desk } from './use-work.ts'

/** The first step: the workbook is dropped on the page, or chosen; what was left behind last time is offered. */
export function OpenStep({ desk }: { desk: Desk }) {
  const { t, i18n } = useTranslation('desk')
  const [failed, setFailed] = useState(false)
  const take = (files: ReturnType<typeof chosenFiles>): void => {
    setFailed(false)
    files.then(desk.open, () => setFailed(true))
  }
  const over = useDrop((items) => take(droppedFiles(items)))
  if (desk.work) return <Opened desk={desk} />
  return (
    <section className={styles.step} aria-labelledby="open">
      <h2 id="open">{t('open.title')}</h2>
      {desk.left !== undefined && (
        <p className={styles.left} role="status">
          {t('open.left', {
            when: new Intl.DateTimeFormat(i18n.language, {
              dateStyle: 'long',
              timeStyle: 'short',
            }).format(desk.left),
          })}
          <button type="button" className="button button--primary" onClick={desk.takeUp}>
            {t('open.takeUp')}
          </button>
          <button type="button" className="button" onClick={desk.close}>
            {t('open.throwAway')}
          </button>
        </p>
      )}
      <div className={styles.drop} data-over={over}>
        <p>{t('open.drop')}</p>
        <FileChoice onFiles={take} />
        <p className={styles.hint}>{t('open.hint')}</p>
      </div>
      <p role="alert">{failed && t('open.failed')}</p>
    </section>
  )
}

function FileChoice({ onFiles }: { onFiles: (files: ReturnType<typeof chosenFiles>) => void }) {
  const { t } = useTranslation('desk')
  return (
    <p className={styles.actions}>
      <label className="button button--primary">
        <FileSpreadsheet className="icon" aria-hidden />
        <span>{t('open.file')}</span>
        <input
          type="file"
          className="visually-hidden"
          multiple
          accept=".xlsx,.csv,.zip,.geojson,.pdf,.png,.jpg,.txt"
          onChange={({ target: { files } }) =>
            files && files.length > 0 && onFiles(chosenFiles(files))
          }
        />
      </label>
      <label className="button">
        <FolderOpen className="icon" aria-hidden />
        <span>{t('open.folder')}</span>
        <input
          type="file"
          className="visually-hidden"
          ref={(input) => input?.setAttribute('webkitdirectory', '')}
          onChange={({ target: { files } }) =>
            files && files.length > 0 && onFiles(chosenFiles(files))
          }
        />
      </label>
    </p>
  )
}

function Opened({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const files = desk.work?.files ?? []
  return (
    <section className={styles.step} aria-labelledby="open">
      <h2 id="open">{t('open.title')}</h2>
      <p className={styles.actions}>
        <bdi>{files[0]?.path}</bdi>
        {files.length > 1 && <span>{t('open.more', { count: files.length - 1 })}</span>}
        <button type="button" className="button" onClick={desk.close}>
          {t('open.other')}
        </button>
      </p>
      {desk.unkept && <p role="alert">{t('open.unkept')}</p>}
    </section>
  )
}
