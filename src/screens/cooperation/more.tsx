import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './room.module.css'
import { usePrinting } from './use-printing.ts'

interface MoreProps<T> {
  readonly items: readonly T[]
  /** How many are shown at first, and how many more each time. */
  readonly step?: number
  readonly children: (item: T) => ReactNode
}

/** A list that begins with its first entries and grows on demand, and stands whole on paper. */
export function More<T>({ items, step = 10, children }: MoreProps<T>) {
  const { t } = useTranslation()
  const printing = usePrinting()
  const [shown, setShown] = useState(step)
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, printing ? items.length : shown).map(children)}
      </ul>
      {items.length > shown && (
        <div className={styles.actions}>
          <button type="button" className="button" onClick={() => setShown(shown + step)}>
            {t('common:action.more')}
          </button>
        </div>
      )}
    </>
  )
}
