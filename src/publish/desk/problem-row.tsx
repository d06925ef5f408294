import { type SyntheticEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './desk.module.css'
import type { DeskCell, DeskEdit, DeskProblem } from './messages.ts'

interface ProblemRowProps {
  readonly problem: DeskProblem
  readonly onCorrect: (edits: readonly DeskEdit[]) => void
}

/** A problem: where, what, and what would be right; its cells can be corrected on the spot. */
export function ProblemRow({ problem, onCorrect }: ProblemRowProps) {
  const { t } = useTranslation(['desk', 'publish'])
  const { code, params, error, value, cells, sheet } = problem
  const nearest = params && 'nearest' in params ? { context: 'nearest' } : {}
  const correct = (some: readonly DeskCell[], text: string): void =>
    onCorrect(some.map(({ row, column }) => ({ sheet, row, column, value: text })))
  return (
    <li className={styles.problem} data-error={error} data-problem={code}>
      <p className={styles.place}>
        <strong>{t(error ? 'publish:severity.error' : 'publish:severity.warning')}</strong>
        <span>{problem.place}</span>
      </p>
      <p>
        {value !== undefined && value !== '' && (
          <>
            <q>
              <bdi>{value}</bdi>
            </q>{' '}
          </>
        )}
        {t(`publish:problems.${code}.what`, { ...params })}{' '}
        {t(`publish:problems.${code}.remedy`, { ...params, ...nearest })}
      </p>
      <CellForms cells={cells} onCorrect={correct} />
    </li>
  )
}

interface CellFormsProps {
  readonly cells: readonly DeskCell[]
  readonly onCorrect: (cells: readonly DeskCell[], text: string) => void
}

/** One field for all cells that say the same; else one for each, out of the way until it is wanted. */
function CellForms({ cells, onCorrect }: CellFormsProps) {
  const { t } = useTranslation('desk')
  const [first] = cells
  if (!first) return null
  const isSame = cells.every(({ written }) => written === first.written)
  if (isSame)
    return (
      <CellForm
        key={first.written}
        cell={first}
        count={cells.length}
        onText={(text) => onCorrect(cells, text)}
      />
    )
  return (
    <details>
      <summary>{t('check.cells', { count: cells.length })}</summary>
      <ul className={styles.cells}>
        {cells.map((cell) => (
          <li key={`${cell.name} ${cell.written}`}>
            <CellForm cell={cell} count={1} onText={(text) => onCorrect([cell], text)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

interface CellFormProps {
  readonly cell: DeskCell
  /** How many cells get the text. */
  readonly count: number
  readonly onText: (text: string) => void
}

function CellForm({ cell: { name, written }, count, onText }: CellFormProps) {
  const { t } = useTranslation('desk')
  const id = useId()
  const [text, setText] = useState(written)
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    onText(text)
  }
  return (
    <form className={styles.cell} onSubmit={submit}>
      <label htmlFor={id}>{count === 1 ? name : t('check.sameCells', { count })}</label>
      <input id={id} dir="auto" value={text} onChange={({ target }) => setText(target.value)} />
      <button type="submit" className="button" disabled={text === written}>
        {t('check.correct')}
      </button>
    </form>
  )
}
