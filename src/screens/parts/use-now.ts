import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

/** The running minute, milliseconds UTC; draws again when the next one begins. */
export function useNow(): number {
  return useSyncExternalStore(onEachMinute, currentMinute, currentMinute)
}

const currentMinute = (): number => Math.floor(Date.now() / MINUTE) * MINUTE

function onEachMinute(tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = (): void => {
    timer = setTimeout(
      () => {
        tell()
        wait()
      },
      MINUTE - (Date.now() % MINUTE),
    )
  }
  wait()
  return () => clearTimeout(timer)
}
