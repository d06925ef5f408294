import { useId } from 'react'
import { Say } from '../parts/speech.tsx'
import type { FormField } from './draft.ts'
import { FieldInput, NoLonger } from './field-input.tsx'
import styles from './report.module.css'
import { fieldKey, Value } from './value.tsx'

interface FieldRowProps {
  readonly field: FormField
  readonly value: string | undefined
  /** A code of `report:form.wrong`. */
  readonly wrong: string | undefined
  readonly disabled: boolean
  readonly onChange: (value: string | undefined) => void
}

/** A field with what stands there now, and what is different. */
export function FieldRow({ field, value, wrong, disabled, onChange }: FieldRowProps) {
  const id = useId()
  const changed = value !== undefined
  return (
    <div className={styles.row} data-field={field.field} data-changed={changed}>
      <h3 id={`${id}name`}>
        <Say k={fieldKey(field.field)} />
      </h3>
      <p className={styles.present}>
        {field.present === '' ? (
          <span className={styles.hint}>
            <Say k="report:form.none" />
          </span>
        ) : (
          <Value field={field.field} kind={field.kind} value={field.present} />
        )}
      </p>
      <div className={styles.change}>
        <span id={`${id}other`} className={styles.label}>
          <Say k="report:form.other" />
        </span>
        <FieldInput
          field={field}
          value={value}
          labelledBy={`${id}name ${id}other`}
          describedBy={wrong && `${id}wrong`}
          disabled={disabled}
          onChange={onChange}
        />
        <NoLonger field={field} value={value} disabled={disabled} onChange={onChange} />
        {wrong && (
          <p id={`${id}wrong`} className={styles.wrong}>
            <Say k={`report:form.wrong.${wrong}`} />
          </p>
        )}
      </div>
    </div>
  )
}
