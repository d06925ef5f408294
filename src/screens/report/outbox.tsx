import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isolate } from '../../language/format.ts'
import type { Region } from '../../catalogue/snapshot.ts'
import type { Device, Report } from '../../store/store.ts'
import { StoredView } from '../parts/stored-view.tsx'
import { useSpeaker, useTexts } from '../parts/speech.tsx'
import { UndoLine } from '../parts/undo-line.tsx'
import { useRemoval } from '../parts/use-removal.ts'
import { useStored } from '../parts/use-stored.ts'
import { useTitle } from '../parts/use-title.ts'
import { OutboxEntry } from './outbox-entry.tsx'
import { reportName } from './proposed-row.ts'
import { Send } from './send.tsx'
import styles from './report.module.css'

/** Reports of changes that wait on this device, and those that were sent: edit, delete, send. */
export function Outbox() {
  useTexts(['report', 'vocabulary'])
  const stored = useStored(
    async (store) => ({ reports: await store.listReports(), status: await store.readStatus() }),
    [],
  )
  return (
    <StoredView stored={stored}>
      {({ reports, status }) => (
        <Reports reports={reports} region={status?.region} release={status?.version} />
      )}
    </StoredView>
  )
}

interface ReportsProps {
  readonly reports: readonly Report[]
  readonly region: Region | undefined
  readonly release: number | undefined
}

const REPORTS = {
  idOf: ({ id }: Report) => id,
  remove: (device: Device, reports: readonly Report[]) =>
    device.deleteReports(reports.map(({ id }) => id)),
  bringBack: (device: Device, reports: readonly Report[]) => device.putReports(reports),
}

function Reports({ reports, region, release }: ReportsProps) {
  const { t } = useTranslation('report')
  const heading = useTitle(t('outbox.title'))
  const { section, removed, failed, remove, undo } = useRemoval(REPORTS)
  const { language } = useSpeaker()
  const [first] = removed
  const waiting = reports.filter(({ sent_at }) => sent_at === undefined)
  const sent = reports.filter(({ sent_at }) => sent_at !== undefined)
  return (
    <section className={styles.page} ref={section}>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t('outbox.title')}
        </h1>
        <p>{t('outbox.intro')}</p>
      </header>
      <UndoLine
        text={
          removed.length === 0
            ? undefined
            : t('outbox.removed', {
                count: removed.length,
                name: isolate((first && reportName(language, first)) || t('outbox.newEntry')),
              })
        }
        onUndo={undo}
      />
      <p role="alert" className={styles.wrong}>
        {failed && t('failed')}
      </p>
      <h2>{t('outbox.waiting')}</h2>
      {waiting.length === 0 && <p>{t('outbox.empty')}</p>}
      <ul className={styles.list}>
        {waiting.map((report) => (
          <OutboxEntry key={report.id} report={report} onRemove={() => remove([report])} />
        ))}
      </ul>
      {waiting.length > 0 && region && release !== undefined && (
        <Send reports={waiting} region={region} release={release} />
      )}
      <Link href="/report/new" className={`button ${styles.start}`}>
        <Plus className="icon" aria-hidden />
        {t('form.titleNew')}
      </Link>
      {sent.length > 0 && <Sent reports={sent} onRemove={remove} />}
    </section>
  )
}

interface SentProps {
  readonly reports: readonly Report[]
  readonly onRemove: (reports: readonly Report[]) => void
}

function Sent({ reports, onRemove }: SentProps) {
  const { t } = useTranslation('report')
  return (
    <>
      <h2>{t('outbox.sent')}</h2>
      <ul className={styles.list}>
        {reports.map((report) => (
          <OutboxEntry key={report.id} report={report} onRemove={() => onRemove([report])} />
        ))}
      </ul>
      <button type="button" className={`button ${styles.start}`} onClick={() => onRemove(reports)}>
        <Trash2 className="icon" aria-hidden />
        {t('outbox.clearSent')}
      </button>
    </>
  )
}
