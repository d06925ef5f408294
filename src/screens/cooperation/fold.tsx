import type { ReactNode } from 'react'
import styles from './room.module.css'
import { usePrinting } from './use-printing.ts'

interface FoldProps {
  readonly summary: string
  readonly children: ReactNode
}

/** What is shown on demand, and on paper. */
export function Fold({ summary, children }: FoldProps) {
  const printing = usePrinting()
  return (
    <details className={`fold ${styles.details ?? ''}`} open={printing || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
