import { useState } from 'react'
import type { Device } from '../../store/store.ts'
import { useFocusLater } from '../handout/use-focus-later.ts'
import { keep } from './use-stored.ts'

interface Removable<T> {
  readonly idOf: (item: T) => string
  readonly remove: (device: Device, items: readonly T[]) => Promise<void>
  readonly bringBack: (device: Device, items: readonly T[]) => Promise<void>
}

/**
 * Takes entries of a list off the device, and brings them back. The focus goes to the way back, and from there to the entry's
 * own button (`data-tool`: `undo`, `remove <id>`) inside what has `section` as its ref.
 */
export function useRemoval<T>({ idOf, remove, bringBack }: Removable<T>) {
  const { section, focusLater } = useFocusLater()
  const [removed, setRemoved] = useState<readonly T[]>([])
  const [failed, setFailed] = useState(false)
  const change = async (
    write: (device: Device) => Promise<void>,
    tool: string,
    then: readonly T[],
  ): Promise<void> => {
    const kept = await keep(write)
    setFailed(!kept)
    if (!kept) return
    focusLater(tool)
    setRemoved(then)
  }
  return {
    section,
    removed,
    failed,
    remove: (items: readonly T[]): void =>
      void change((device) => remove(device, items), 'undo', items),
    undo: (): void => {
      const [first] = removed
      const tool = first === undefined ? 'undo' : `remove ${idOf(first)}`
      void change((device) => bringBack(device, removed), tool, [])
    },
  }
}
