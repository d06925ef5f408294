import { useEffect } from 'react'

/** Where in the list an entry was opened. It stands with the directory's own entry in the history. */
interface Place {
  /** Of the row, by its `data-index`. */
  readonly index: number
  /** CSS pixels from the upper edge of the window to the link. */
  readonly top: number
  /** The link itself: another list has another there. */
  readonly href: string
}

/** What this module keeps in `history.state`, beside what others keep there. */
interface HistoryState {
  readonly place?: Place | undefined
  /** One step back is the directory. */
  readonly fromDirectory?: boolean
}

const here = (): HistoryState => (history.state as HistoryState | null) ?? {}
const note = (state: HistoryState): void => history.replaceState({ ...here(), ...state }, '')

/** The directory as it was left, in the running page's memory alone. */
let left: { readonly address: string; readonly place: Place | undefined } = {
  address: '/directory',
  place: undefined,
}

/** The directory's address with the filters it was left with, and what brings back the place in its list. */
export const directoryAsLeft = (): { readonly address: string; readonly state: HistoryState } => ({
  address: left.address,
  state: { place: left.place },
})

/** Whether one step back in the history is the directory. */
export const isFromDirectory = (): boolean => here().fromDirectory === true

/**
 * Remembers where the directory is left by a link, and brings back the place in its list on a return, with the focus on the
 * link that was followed. A way into the directory from elsewhere begins at the top.
 *
 * @param ready whether the list is there: before it has its height nothing can be scrolled to
 */
export function useReturn(ready: boolean): void {
  useEffect(() => {
    const onClick = ({ target }: MouseEvent): void => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link) remember(link)
    }
    // Before the link itself hears of it, and leads away.
    window.addEventListener('click', onClick, true)
    return () => window.removeEventListener('click', onClick, true)
  }, [])
  useEffect(() => {
    const { place } = here()
    return ready && place ? bringBack(place) : undefined
  }, [ready])
}

function remember(link: HTMLAnchorElement): void {
  const row = link.closest<HTMLElement>('[data-index]')
  const place = row
    ? {
        index: Number(row.dataset.index),
        top: link.getBoundingClientRect().top,
        href: link.getAttribute('href') ?? '',
      }
    : undefined
  const { href } = location
  left = { address: location.pathname + location.search, place }
  note({ place })
  setTimeout(() => {
    if (location.href !== href) note({ fromDirectory: true })
  })
}

/** Milliseconds after which an entry that does not come is no longer waited for. */
const PATIENCE = 10_000
/** So many frames the link must stay where it is: rows are measured once they are drawn. */
const STEADY_FRAMES = 4

/** Scrolls until the link stands where it stood; ends with it, or as soon as the reader does something. */
function bringBack(place: Place): () => void {
  const end = performance.now() + PATIENCE
  let frame = 0
  let steady = 0
  const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
  const stop = (): void => {
    cancelAnimationFrame(frame)
    for (const act of acts) window.removeEventListener(act, stop)
  }
  const step = (): void => {
    const link = linkAt(place)
    steady = approach(place, link) ? 0 : steady + 1
    if (link && steady >= STEADY_FRAMES) {
      link.focus({ preventScroll: true })
      note({ place: undefined })
      stop()
    } else if (performance.now() < end) frame = requestAnimationFrame(step)
    else stop()
  }
  for (const act of acts) window.addEventListener(act, stop)
  step()
  return stop
}

const linkAt = ({ index, href }: Place): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(`[data-index="${index}"] a`)].find(
    (link) => link.getAttribute('href') === href,
  )

/** Scrolls the link to its height, or the list to where its row must be; true where that moved something. */
function approach({ index, top }: Place, link: HTMLElement | undefined): boolean {
  const target = link?.getBoundingClientRect().top ?? rowAt(index)
  if (target === undefined || Math.abs(target - top) < 1) return false
  const before = window.scrollY
  window.scrollBy({ top: target - top, behavior: 'instant' })
  return window.scrollY !== before
}

/** Where a row stands or would stand that is not drawn, in CSS pixels from the window's upper edge: all are about as high. */
function rowAt(index: number): number | undefined {
  const drawn = document.querySelector<HTMLElement>(`[data-index="${index}"]`)
  const any = drawn ?? document.querySelector<HTMLElement>('[data-index]')
  const list = any?.parentElement?.getBoundingClientRect()
  if (!any || !list) return undefined
  if (drawn) return drawn.getBoundingClientRect().top
  return list.top + (list.height / Number(any.getAttribute('aria-setsize'))) * index
}
