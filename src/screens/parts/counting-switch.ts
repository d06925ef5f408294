import { createContext } from 'react'

/** Whether this device counts, asked anew each time something happens; handed in by `app`. Without it nothing is counted. */
export const CountingContext = createContext<() => boolean>(() => false)
