import { createContext } from 'react'

/** Why this device keeps no data: its browser lets the guide keep nothing, or there is no room. */
export type StorageTrouble = 'denied' | 'full'

/** What keeps the device from having any data; undefined: nothing does. Handed in by `app`. */
export const TroubleContext = createContext<StorageTrouble | undefined>(undefined)
