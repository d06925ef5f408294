import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from './own-report.ts'
import styles from './own-words.module.css'

interface WordsInputProps {
  /** The texts are `topics:<name>`, with a `Hint`. */
  readonly name: 'title' | 'detail' | 'text'
  readonly value: string
  readonly longest: number
  /** Lines; one is a plain field. */
  readonly rows: number
  readonly wrong: FieldProblem | undefined
  readonly onChange: (value: string) => void
}

/** A field for words of one's own, with what is wrong with them beside it. */
export function WordsInput({ name, value, longest, rows, wrong, onChange }: WordsInputProps) {
  const { t } = useTranslation('topics')
  const id = useId()
  const own = {
    id,
    className: styles.input,
    lang: 'de',
    dir: 'auto',
    autoComplete: 'off',
    maxLength: longest,
    value,
    'aria-describedby': `${id}hint ${id}wrong`,
    'aria-invalid': wrong !== undefined,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  return (
    <div className={styles.field} data-field={name}>
      <label htmlFor={id}>{t(name)}</label>
      <p id={`${id}hint`} className={styles.hint}>
        {t(`${name}Hint`)}
      </p>
      {rows === 1 ? <input {...own} /> : <textarea {...own} rows={rows} />}
      <p id={`${id}wrong`} className={styles.wrong}>
        {wrong !== undefined && t(wrong === 'missing' ? `missing.${name}` : `refused.${wrong}`)}
      </p>
    </div>
  )
}
