import { use } from 'react'
import { Say } from './speech.tsx'
import { TroubleContext } from './storage-trouble.ts'
import styles from './failure.module.css'

/** The device's store could not be read: said plainly, with why where it is known, and the one thing that helps. */
export function StoreFailure() {
  const trouble = use(TroubleContext)
  return (
    <div className={styles.failure} role="alert">
      <h2>
        <Say k="common:failure.title" />
      </h2>
      <p>
        <Say k={`common:failure.${trouble ?? 'text'}`} />
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        <span>
          <Say k="common:failure.reload" />
        </span>
      </button>
    </div>
  )
}

/** The device's store waits for a window with an older app; nothing but closing that helps, and nothing else is needed. */
export function StoreBlocked() {
  return (
    <div className={styles.failure} role="alert">
      <p>
        <Say k="common:failure.blocked" />
      </p>
    </div>
  )
}
