import { useEffect, useState } from 'react'
import { StoreFailure } from './failure.tsx'
import styles from './loading.module.css'
import { Say } from './speech.tsx'

/** Milliseconds after which nobody should wait on. */
const PATIENCE = 10_000

/** What is still being read: said once it takes longer than a blink, and with a way out where it does not come. */
export function Loading({ k = 'common:loading' }: { k?: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (late) return <StoreFailure />
  return (
    <p className={styles.loading} role="status">
      <Say k={k} />
    </p>
  )
}
