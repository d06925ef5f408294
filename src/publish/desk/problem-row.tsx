import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './desk.module.css'
import type { DeskEdit, DeskProblem } from './messages.ts'

interface ProblemRowProps {
  readonly problem: DeskProblem
  readonly onCorrect: (edit: DeskEdit) => void
}

/** A problem: where, what, and what would be right; a cell can be corrected on the spot. */
export function ProblemRow({ problem, onCorrect }: ProblemRowProps) {
  const { t } = useTranslation(['desk', 'publish'])
  const { code, params, error, value } = problem
  const nearest = params && 'nearest' in params ? { context: 'nearest' } : {}
  return (
    <li className={styles.problem} data-error={error} data-problem={code}>
      <p className={styles.place}>
        <strong>{t(error ? 'publish:severity.error' : 'publish:severity.warning')}</strong>
        <Place problem={problem} />
      </p>
      <p>
        {value !== undefined && (
          <>
            <q>
              <bdi>{value}</bdi>
            </q>{' '}
          </>
        )}
        {t(`publish:problems.${code}.what`, { ...params })}{' '}
        {t(`publish:problems.${code}.remedy`, { ...params, ...nearest })}
      </p>
      {problem.at !== undefined && problem.row !== undefined && (
        <CellForm
          key={problem.written}
          written={problem.written}
          onValue={(corrected) =>
            onCorrect({
              sheet: problem.sheet,
              row: problem.row ?? 0,
              column: problem.at ?? 0,
              value: corrected,
            })
          }
        />
      )}
    </li>
  )
}

function Place({ problem: { sheet, row, column, at } }: { problem: DeskProblem }) {
  const { t } = useTranslation('publish')
  const kind = column === undefined ? (row === undefined ? 'sheet' : 'row') : 'cell'
  return (
    <span>
      {t(`place.${kind}`, { sheet, row, column })}
      {at !== undefined && ` (${lettersOf(at)}${row ?? ''})`}
    </span>
  )
}

interface CellFormProps {
  readonly written: string
  readonly onValue: (value: string) => void
}

function CellForm({ written, onValue }: CellFormProps) {
  const { t } = useTranslation('desk')
  const id = useId()
  const [value, setValue] = useState(written)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    onValue(value)
  }
  return (
    <form className={styles.cell} onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">
        {t('check.cell')}
      </label>
      <input id={id} dir="auto" value={value} onChange={({ target }) => setValue(target.value)} />
      <button type="submit" className="button" disabled={value === written}>
        {t('check.correct')}
      </button>
    </form>
  )
}

/** A column as spreadsheet programs name it: 0 is `A`, 26 is `AA`. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter
}
