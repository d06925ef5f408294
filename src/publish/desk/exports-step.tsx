import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublisherLanguage } from '../words/texts.ts'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import { type DeskFailure, type DeskWork, EXPORT_FORMATS, type ExportFormat } from './messages.ts'
import { handOut } from './output.ts'
import type { Desk } from './use-work.ts'

/** The region on paper and in the formats of others. */
export function ExportsStep({ desk: { work, language } }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const id = useId()
  const [guide, setGuide] = useState(`${location.origin}/`)
  const [running, setRunning] = useState<ExportFormat>()
  const [failure, setFailure] = useState<DeskFailure>()
  const run = async (format: ExportFormat): Promise<void> => {
    if (!work) return
    setRunning(format)
    const given = await give(work, language, format, guide)
    setRunning(undefined)
    setFailure(given.ok || given.error.code === 'cancelled' ? undefined : given.error)
    if (given.ok) handOut(`${format}.zip`, given.value)
  }
  return (
    <section className={styles.step} aria-labelledby="exports">
      <h2 id="exports">{t('exports.title')}</h2>
      <ul className={styles.exports}>
        {EXPORT_FORMATS.map((format) => (
          <li key={format}>
            <p>{t(`exports.about.${format}`)}</p>
            <button
              type="button"
              className="button"
              disabled={running !== undefined}
              onClick={() => void run(format)}
            >
              <Download className="icon" aria-hidden />
              <span>{t(running === format ? 'exports.running' : `exports.names.${format}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.field}>
        <label htmlFor={id}>{t('exports.guide')}</label>
        <input
          id={id}
          type="url"
          dir="ltr"
          value={guide}
          onChange={({ target }) => setGuide(target.value)}
        />
      </p>
      {failure && <Failure failure={failure} />}
    </section>
  )
}

const give = (work: DeskWork, language: PublisherLanguage, format: ExportFormat, guide: string) =>
  ask('export', { work, language, at: Date.now(), format, guide })
