import { createContext } from 'react'

/** Why this device keeps no data: its browser lets the guide keep nothing, there is no room, or a window with an older app is open. */
export type StorageTrouble = 'denied' | 'full' | 'blocked'

/** What keeps the device from having any data; undefined: nothing does. Handed in by `app`. */
export const TroubleContext = createContext<StorageTrouble | undefined>(undefined)
