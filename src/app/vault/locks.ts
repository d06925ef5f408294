import type { LockReason } from './lock-signal.ts'

const SECOND = 1000
const IDLE_AFTER = 5 * 60 * SECOND
const HIDDEN_AFTER = 60 * SECOND
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const

/**
 * Watches over an open vault: locks it after five idle minutes, when the page was hidden for a minute, and when it is left. The
 * clock decides, not a timer: a tablet that slept is locked when it wakes, before anything is drawn.
 *
 * @returns the way to end the watch
 */
export function watchOver(lock: (reason: LockReason) => void): () => void {
  let idleAt = Date.now() + IDLE_AFTER
  let hiddenAt = Infinity
  const look = (): void => {
    const now = Date.now()
    if (now >= hiddenAt) lock('hidden')
    else if (now >= idleAt) lock('idle')
  }
  const restart = (): void => {
    // After a sleep the first touch comes too late: whoever it was has gone.
    look()
    idleAt = Date.now() + IDLE_AFTER
  }
  const turn = (): void => {
    look()
    hiddenAt = document.visibilityState === 'hidden' ? Date.now() + HIDDEN_AFTER : Infinity
  }
  // A page that is left may be kept whole, to be shown again with "back".
  const leave = (): void => lock('hidden')
  const timer = setInterval(look, SECOND)
  const options = { passive: true, capture: true }
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, restart, options)
  document.addEventListener('visibilitychange', turn)
  window.addEventListener('pagehide', leave)
  turn()
  return () => {
    clearInterval(timer)
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, restart, options)
    document.removeEventListener('visibilitychange', turn)
    window.removeEventListener('pagehide', leave)
  }
}
