import { Download, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from './client.ts'
import styles from './desk.module.css'
import { Failure } from './failure.tsx'
import type { Checked, DeskFailure, DeskFile } from './messages.ts'
import { download, zipOf } from './output.ts'
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
  const errors = problems.filter(({ error }) => error)
  const warnings = problems.filter(({ error }) => !error)
  const inOrder = [...errors, ...warnings]
  return (
    <>
      <p role="status" className={styles.verdict} data-ready={checked.ready}>
        {problems.length === 0
          ? t('check.clean')
          : t('check.found', { errors: errors.length, warnings: warnings.length })}
      </p>
      <p className={styles.hint}>
        {sheets.map(({ name, rows }) => t('check.rows', { name, count: rows })).join(' · ')}
      </p>
      <ol className={styles.problems}>
        {inOrder.slice(0, shown).map((problem) => (
          <ProblemRow
            key={[problem.sheet, problem.row, problem.column, problem.code, problem.value].join()}
            problem={problem}
            onCorrect={desk.correct}
          />
        ))}
      </ol>
      {inOrder.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + 4 * SHOWN)}>
          {t('check.more', { count: inOrder.length - shown })}
        </button>
      )}
      {desk.work && desk.work.edits.length > 0 && <SaveCorrected desk={desk} />}
    </>
  )
}

/** The workbook as it stands corrected, for Excel: what is corrected here alone would be wrong again next time. */
function SaveCorrected({ desk: { work } }: { desk: Desk }) {
  const { t } = useTranslation('desk')
  const [failure, setFailure] = useState<DeskFailure>()
  const save = async (): Promise<void> => {
    if (!work) return
    const saved = await ask('save', { work })
    setFailure(saved.ok ? undefined : saved.error)
    if (saved.ok) await handOut(saved.value)
  }
  return (
    <div className={styles.saved}>
      <p>{t('check.corrected', { count: work?.edits.length ?? 0 })}</p>
      <button type="button" className="button" onClick={() => void save()}>
        <Download className="icon" aria-hidden />
        <span>{t('check.save')}</span>
      </button>
      {failure && <Failure failure={failure} />}
    </div>
  )
}

async function handOut(files: readonly DeskFile[]): Promise<void> {
  const [only, other] = files
  if (only && !other) download(only.path, only.bytes)
  else download('workbook.zip', await zipOf(files))
}
