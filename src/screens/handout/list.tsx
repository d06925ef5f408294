import type { ReactNode } from 'react'
import { createContext, use, useMemo, useReducer } from 'react'
import type { ListEntry } from '../../handout/slip.ts'

/** What goes on the slip, in order, and what was taken off last. Lives as long as the consultation does. */
interface List {
  readonly entries: readonly ListEntry[]
  readonly before: readonly ListEntry[] | undefined
  /** Nobody chose what stands there: the guide put the best office of an answer on it. */
  readonly suggested: boolean
}

type Change =
  | { readonly does: 'add' | 'suggest'; readonly entry: ListEntry }
  | { readonly does: 'remove'; readonly serviceId: string }
  | { readonly does: 'move'; readonly serviceId: string; readonly by: 1 | -1 }
  | { readonly does: 'undo' }

const NOTHING: List = { entries: [], before: undefined, suggested: false }

/**
 * Puts on the list, takes off, reorders; taking off can be undone. A suggestion takes the place of nothing, or of the
 * last suggestion: after another answer the best office is another one.
 */
export function changeList(list: List, change: Change): List {
  const { entries, before } = list
  switch (change.does) {
    case 'add': {
      const others = entries.filter(({ serviceId }) => serviceId !== change.entry.serviceId)
      return { entries: [...others, change.entry], before: undefined, suggested: false }
    }
    case 'suggest':
      if (entries.length > 0 && !list.suggested) return list
      return { entries: [change.entry], before: undefined, suggested: true }
    case 'remove':
      return {
        entries: entries.filter(({ serviceId }) => serviceId !== change.serviceId),
        before: entries,
        suggested: false,
      }
    case 'move': {
      const from = entries.findIndex(({ serviceId }) => serviceId === change.serviceId)
      const entry = entries[from]
      const to = from + change.by
      if (!entry || to < 0 || to >= entries.length) return list
      return {
        ...list,
        entries: entries.toSpliced(from, 1).toSpliced(to, 0, entry),
        before: undefined,
      }
    }
    case 'undo':
      return before ? { entries: before, before: undefined, suggested: false } : list
  }
}

interface HandoutList extends List {
  readonly change: (change: Change) => void
}

const ListContext = createContext<HandoutList>({ ...NOTHING, change: () => undefined })

/** "My list": in memory only, like everything of a consultation. */
export const useHandoutList = (): HandoutList => use(ListContext)

/** Keeps the list for the screens inside. A new `key` is an empty list. */
export function WithList({ children }: { children: ReactNode }) {
  const [list, change] = useReducer(changeList, NOTHING)
  const value = useMemo(() => ({ ...list, change }), [list])
  return <ListContext value={value}>{children}</ListContext>
}
