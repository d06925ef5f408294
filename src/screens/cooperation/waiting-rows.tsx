import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { valuesOf } from '../../catalogue/proposable.ts'
import { wallClock } from '../../hours/berlin.ts'
import { isolate } from '../../language/format.ts'
import type { Device, Report } from '../../store/store.ts'
import { ofEntry } from '../parts/of-entry.ts'
import { UndoLine } from '../parts/undo-line.tsx'
import { useRemoval } from '../parts/use-removal.ts'
import { useStored } from '../parts/use-stored.ts'
import styles from './own-words.module.css'
import { useDates, Written } from './words.tsx'

const REPORTS = {
  idOf: ({ id }: Report) => id,
  remove: (device: Device, reports: readonly Report[]) =>
    device.deleteReports(reports.map(({ id }) => id)),
  bringBack: (device: Device, reports: readonly Report[]) => device.putReports(reports),
}

interface WaitingRowsProps {
  readonly kind: 'topic' | 'minutes'
  readonly isOwn: (report: Report) => boolean
}

/** What was written on this device and not sent yet; each can be taken back, and brought back. */
export function WaitingRows({ kind, isOwn }: WaitingRowsProps) {
  const { t } = useTranslation('topics')
  const stored = useStored((store) => store.listReports(), [])
  const { section, removed, failed, remove, undo } = useRemoval(REPORTS)
  const reports = stored.state === 'ready' ? stored.value : []
  const waiting = reports.filter((report) => report.sent_at === undefined && isOwn(report))
  const [first] = removed
  return (
    <section className={styles.waiting} ref={section} aria-label={t(`${kind}.waiting`)}>
      <UndoLine text={first && t('takenBack', { name: isolate(nameFor(first)) })} onUndo={undo} />
      <p role="alert" className={styles.wrong}>
        {failed && t('failed')}
      </p>
      {waiting.length > 0 && (
        <>
          <h3>{t(`${kind}.waiting`)}</h3>
          <ul className={styles.list}>
            {waiting.map((report) => (
              <Row key={report.id} report={report} onRemove={() => remove([report])} />
            ))}
          </ul>
          <p className={styles.hint}>
            {t('send')} <Link href="/report">{t('outbox')}</Link>
          </p>
        </>
      )}
    </section>
  )
}

/** The title of a topic, the first words of minutes. */
const nameFor = (report: Report): string => {
  const { title, text = '' } = valuesOf(report)
  const [line = ''] = text.split('\n')
  return title ?? (line.length > 60 ? `${line.slice(0, 60)}…` : line)
}

function Row({ report, onRemove }: { readonly report: Report; readonly onRemove: () => void }) {
  const { t } = useTranslation('topics')
  const { day } = useDates()
  const { category, title, detail, text } = valuesOf(report)
  const words = detail ?? text
  return (
    <li className={styles.item}>
      {title !== undefined && (
        <p className={styles.strong}>
          <Written>{title}</Written>
        </p>
      )}
      {words !== undefined && (
        <p className={styles.written}>
          <Written>{words}</Written>
        </p>
      )}
      <p className={styles.hint}>
        {category !== undefined && `${t(`meetings:category.${category}`)} · `}
        {t('writtenOn', { date: day(wallClock(report.reported_at).date) })}
      </p>
      <button
        type="button"
        className="button"
        data-tool={`remove ${report.id}`}
        aria-label={ofEntry(t('takeBack'), nameFor(report))}
        onClick={onRemove}
      >
        <Undo2 className="icon" aria-hidden />
        {t('takeBack')}
      </button>
    </li>
  )
}
