import type { ReactNode } from 'react'
import styles from './settings.module.css'

/** A part of a page of the settings, under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
