import { Download, FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { chosenFiles, droppedFiles } from './dropped.ts'
import { Failure } from './failure.tsx'
import type { DeskFailure, DeskFile } from './messages.ts'
import { download } from './output.ts'
import { useDrop } from './use-drop.ts'
import type { Desk } from './use-work.ts'

/** The languages of the template's text columns, as the command line has them. */
const TEMPLATE_LANGUAGES = ['de', 'en', 'ar', 'uk']

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
      <TemplateOffer />
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
          accept=".xlsx,.ods,.csv,.zip,.geojson,.json,.pdf,.png,.jpg,.txt"
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
        <bdi>{nameOf(files)}</bdi>
        {files.length > 1 && <span>{t('open.files', { count: files.length })}</span>}
        <button type="button" className="button" onClick={desk.close}>
          {t('open.other')}
        </button>
      </p>
      {desk.unkept && <p role="alert">{t('open.unkept')}</p>}
    </section>
  )
}

/** Who has no workbook yet begins with an empty one. */
function TemplateOffer() {
  const { t } = useTranslation('desk')
  const [failure, setFailure] = useState<DeskFailure>()
  const make = async (): Promise<void> => {
    const made = await ask('template', { languages: TEMPLATE_LANGUAGES, work: undefined })
    setFailure(made.ok ? undefined : made.error)
    if (made.ok) download(made.value.path, made.value.bytes)
  }
  return (
    <p className={styles.actions}>
      {t('open.noWorkbook')}
      <button type="button" className="button" onClick={() => void make()}>
        <Download className="icon" aria-hidden />
        <span>{t('open.template')}</span>
      </button>
      {failure && <Failure failure={failure} />}
    </p>
  )
}

/** The workbook's own name, or the folder's. */
function nameOf(files: readonly DeskFile[]): string {
  const paths = files.map(({ path }) => path)
  const book = paths.find((path) => /\.(xlsx|xlsm|ods|zip)$/i.test(path))
  const [folder = '', ...below] = paths[0]?.split('/') ?? []
  return book ?? (below.length > 0 ? folder : (paths[0] ?? ''))
}
