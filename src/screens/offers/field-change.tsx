import { useTranslation } from 'react-i18next'
import type { Text } from '../../catalogue/text.ts'
import { LanguageName } from '../parts/contact-lines.tsx'
import type { FieldLine } from './field-lines.ts'
import { nameKey } from './field-names.ts'
import { FieldValue } from './field-value.tsx'
import styles from './news.module.css'

interface FieldChangeProps {
  readonly line: FieldLine
  /** What ids refer to. */
  readonly names: ReadonlyMap<string, Text>
}

/** A field by its name, with what it was and what it is now. */
export function FieldChange({ line, names }: FieldChangeProps) {
  const { t } = useTranslation('news')
  return (
    <div>
      <dt>{t(nameKey(line))}</dt>
      <Difference line={line} names={names} />
    </div>
  )
}

function Difference({ line, names }: FieldChangeProps) {
  const { t } = useTranslation('news')
  if (line.translations)
    return (
      <dd>
        <span className={styles.label}>{t('changes.translations')}</span>
        {line.translations.map((tag) => (
          <span key={tag} className={styles.value}>
            <LanguageName tag={tag} />
          </span>
        ))}
      </dd>
    )
  if (line.field === 'path') return <dd>{t('changes.file')}</dd>
  return partsOf(line).map(({ label, value }) => (
    <dd key={label} data-part={label}>
      <span className={styles.label}>{t(`changes.${label}`)}</span>
      <span className={styles.value}>
        <FieldValue line={line} value={value} names={names} />
      </span>
    </dd>
  ))
}

interface Part {
  readonly label: 'before' | 'now' | 'gone' | 'come'
  readonly value: unknown
}

/** What it was and is; of lists that have much in common, only what went and what came. */
function partsOf({ old, new: next }: FieldLine): readonly Part[] {
  if (Array.isArray(old) && Array.isArray(next)) {
    const gone = without(old, next)
    const come = without(next, old)
    const parts: Part[] = []
    if (gone.length > 0) parts.push({ label: 'gone', value: gone })
    if (come.length > 0) parts.push({ label: 'come', value: come })
    // Else only their order changed.
    if (parts.length > 0) return parts
  }
  return [
    { label: 'before', value: old },
    { label: 'now', value: next },
  ]
}

function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const known = new Set(other.map((one) => JSON.stringify(one)))
  return list.filter((one) => !known.has(JSON.stringify(one)))
}
