import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BroughtChange, BroughtReport } from './bring.ts'
import styles from './desk.module.css'

interface BringReportProps {
  readonly report: BroughtReport
  readonly onTake: (accept: readonly string[]) => void
  readonly onDrop: () => void
}

/** So many lines are shown at first. */
const SHOWN = 100

/** What bringing something in would do; somebody decides about each change that is theirs to decide. */
export function BringReport({ report, onTake, onDrop }: BringReportProps) {
  const { t } = useTranslation('desk')
  const { changes, lines, summary } = report
  const open = changes.filter(({ isOpen }) => isOpen)
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    new Set(open.filter((one) => one.accepted).map(({ id }) => id)),
  )
  const set = (id: string, isAccepted: boolean): void => {
    const next = new Set(accepted)
    if (isAccepted) next.add(id)
    else next.delete(id)
    setAccepted(next)
  }
  return (
    <div className={styles.difference}>
      <p role="status">
        <strong>{summary}</strong>
      </p>
      {lines.length > 0 && (
        <details open={lines.length <= 10}>
          <summary>{t('bring.lines', { count: lines.length })}</summary>
          <ul className={styles.entries}>
            {lines.slice(0, SHOWN).map((line, at) => (
              <li key={`${String(at)} ${line}`}>{line}</li>
            ))}
            {lines.length > SHOWN && <li>{t('check.more', { count: lines.length - SHOWN })}</li>}
          </ul>
        </details>
      )}
      <ul className={styles.problems}>
        {changes.map((change) => (
          <Change
            key={change.id}
            change={change}
            accepted={change.isOpen ? accepted.has(change.id) : change.accepted}
            onAccepted={(isAccepted) => set(change.id, isAccepted)}
          />
        ))}
      </ul>
      <p className={styles.actions}>
        <button
          type="button"
          className="button button--primary"
          onClick={() => onTake([...accepted])}
        >
          {t('bring.take')}
        </button>
        <button type="button" className="button" onClick={onDrop}>
          {t('bring.drop')}
        </button>
      </p>
    </div>
  )
}

interface ChangeProps {
  readonly change: BroughtChange
  readonly accepted: boolean
  readonly onAccepted: (accepted: boolean) => void
}

function Change({ change: { lines, isOpen }, accepted, onAccepted }: ChangeProps) {
  const [head, ...others] = lines
  return (
    <li className={styles.problem} data-accepted={accepted}>
      {isOpen ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={accepted}
            onChange={({ target }) => onAccepted(target.checked)}
          />
          <strong>{head}</strong>
        </label>
      ) : (
        <p>
          <strong>{head}</strong>
        </p>
      )}
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </li>
  )
}
