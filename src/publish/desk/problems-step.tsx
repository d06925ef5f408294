import { Download, RefreshCw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import type { Checked, DeskFailure } from './messages.ts'
import { handOut } from './output.ts'
import { ProblemRow } from './problem-row.tsx'
import type { Desk } from './use-work.ts'

/** So many problems are shown at first: whoever has more begins with these. */
const SHOWN = 50

/** The second step: everything that is wrong with the workbook, each by its cell, to be corrected here or in the files. */
export function ProblemsStep({ desk }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const { check } = desk
  return (
    <section className={styles.step} aria-labelledby="check" aria-busy={check.phase === 'checking'}>
      <h2 id="check">{t('check.title')}</h2>
      {check.phase === 'checking' && (
        <p className={styles.actions} role="status">
          {t('check.running', { texts: check.texts })}
          <button type="button" className="button" onClick={desk.stop}>
            {t('check.stop')}
          </button>
        </p>
      )}
      {check.phase === 'none' && (
        <p className={styles.actions}>
          {t('check.stopped')}
          <button type="button" className="button" onClick={desk.recheck}>
            <RefreshCw className="icon" aria-hidden />
            <span>{t('check.again')}</span>
          </button>
        </p>
      )}
      {check.phase === 'failed' && <Failure failure={check.failure} />}
      {check.phase === 'checked' && <Found desk={desk} checked={check.checked} />}
    </section>
  )
}

function Found({ desk, checked }: { desk: Desk; checked: Checked }) {
  const { t } = useTranslation('desk')
  const [shown, setShown] = useState(SHOWN)
  const { problems, sheets } = checked
  const errors = problems.filter(({ error }) => error).length
  return (
    <>
      <p role="status" className={styles.verdict} data-ready={checked.ready}>
        {problems.length === 0
          ? t('check.clean')
          : t('check.found', { errors, warnings: problems.length - errors })}
      </p>
      <p className={styles.hint}>
        {sheets.map(({ name, rows }) => t('check.rows', { name, count: rows })).join(' · ')}
      </p>
      <ol className={styles.problems}>
        {problems.slice(0, shown).map((problem) => (
          <ProblemRow
            key={[problem.code, problem.place, problem.value].join()}
            problem={problem}
            onCorrect={desk.correct}
          />
        ))}
      </ol>
      {problems.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + 4 * SHOWN)}>
          {t('check.more', { count: problems.length - shown })}
        </button>
      )}
      <Changed desk={desk} />
    </>
  )
}

/** What was changed here, to be gone back or saved: what is corrected here alone would be wrong again next time. */
function Changed({ desk: { work, undo } }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const [failure, setFailure] = useState<DeskFailure>()
  if (!work?.changed) return null
  const save = async (): Promise<void> => {
    const saved = await ask('save', { work })
    setFailure(saved.ok ? undefined : saved.error)
    if (saved.ok) handOut('workbook.zip', saved.value)
  }
  return (
    <div className={styles.saved}>
      <p>{t('check.changed')}</p>
      {undo && (
        <button type="button" className="button" onClick={undo}>
          <Undo2 className="icon" aria-hidden />
          <span>{t('check.undo')}</span>
        </button>
      )}
      <button type="button" className="button button--primary" onClick={() => void save()}>
        <Download className="icon" aria-hidden />
        <span>{t('check.save')}</span>
      </button>
      {failure && <Failure failure={failure} />}
    </div>
  )
}
