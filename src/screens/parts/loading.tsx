import { use, useEffect, useState } from 'react'
import { StoreBlocked, StoreFailure } from './failure.tsx'
import styles from './loading.module.css'
import { Say } from './speech.tsx'
import { TroubleContext } from './storage-trouble.ts'
import { useBlocked } from './use-stored.ts'

/** Milliseconds after which it is said: longer than a blink. */
const BLINK = 400
/** Milliseconds after which nobody should wait on. */
const PATIENCE = 10_000

/** What is still being read: said once it takes longer than a blink, and with a way out where it does not come. */
export function Loading({ k = 'common:loading' }: { k?: string }) {
  const early = !useElapsed(BLINK)
  const late = useElapsed(PATIENCE)
  const blocked = useBlocked()
  const trouble = use(TroubleContext)
  if (blocked || trouble === 'blocked') return <StoreBlocked />
  if (late || trouble) return <StoreFailure />
  return (
    <p className={styles.loading} role="status" data-early={early}>
      <Say k={k} />
    </p>
  )
}

/** Whether so many milliseconds have gone by since the part was drawn first. */
function useElapsed(milliseconds: number): boolean {
  const [elapsed, setElapsed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setElapsed(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return elapsed
}
