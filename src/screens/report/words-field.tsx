import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { REPORT_LIMITS } from '../../catalogue/reportable.ts'
import styles from './report.module.css'

interface WordsFieldProps {
  /** The texts are `report:form.<name>`, with a `Hint`. */
  readonly name: 'missing' | 'reason'
  readonly value: string
  readonly long?: boolean
  /** `new`: of an entry that stands nowhere yet. */
  readonly context?: 'new' | undefined
  /** A key of `report:form`. */
  readonly wrong?: string | undefined
  readonly onChange: (value: string) => void
}

/** What has to be said in words. */
export function WordsField(props: WordsFieldProps) {
  const { name, value, long = false, context, wrong, onChange } = props
  const { t } = useTranslation('report')
  const id = useId()
  const key = context === undefined ? name : `${name}New`
  return (
    <div className={styles.words} data-field={name}>
      <label htmlFor={id}>{t(`form.${key}`)}</label>
      <p id={`${id}hint`} className={styles.hint}>
        {t(`form.${key}Hint`)}
      </p>
      <textarea
        id={id}
        className={styles.input}
        rows={long ? 4 : 3}
        maxLength={name === 'reason' ? REPORT_LIMITS.reason : REPORT_LIMITS.value}
        lang="de"
        dir="auto"
        autoComplete="off"
        aria-describedby={`${id}hint${wrong === undefined ? '' : ` ${id}wrong`}`}
        aria-invalid={wrong !== undefined}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      {wrong !== undefined && (
        <p id={`${id}wrong`} className={styles.wrong}>
          {t(`form.${wrong}`)}
        </p>
      )}
    </div>
  )
}

/** That the whole entry is there no longer: then its fields need no answer. */
export function GoneBox({ gone, onChange }: { gone: boolean; onChange: (gone: boolean) => void }) {
  const { t } = useTranslation('report')
  return (
    <label className={styles.option} data-field="gone">
      <input type="checkbox" checked={gone} onChange={({ target }) => onChange(target.checked)} />
      <span>{t('fields.gone')}</span>
    </label>
  )
}
