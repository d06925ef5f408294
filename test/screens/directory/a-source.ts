import type {
  Counts,
  DirectoryAnswer,
  DirectoryQuery,
  SearchState,
} from '../../../src/search/query.ts'
import type { DirectorySource } from '../../../src/screens/directory/use-directory.ts'

const some = { office: 1, service: 1, person: 1, programme: 1, course: 1 }
export const NO_COUNTS: Counts = {
  type: some,
  kind: {},
  need: {},
  open: { now: 0, today: 0, evening: 0 },
  language: {},
  age: [],
  group: {},
  accessible: 0,
  childcare: 0,
  town: {},
  mode: {},
  any: {
    type: 1,
    kind: 1,
    need: 1,
    open: 1,
    language: 1,
    age: 1,
    group: 1,
    accessible: 1,
    childcare: 1,
    town: 1,
    mode: 1,
  },
}

interface Source extends DirectorySource {
  /** Every question, in order. */
  readonly asked: DirectoryQuery[]
  total: number
  /** The id of the entry at an index. */
  name: (index: number) => string
  /** Answers the question that waits. */
  readonly answer: () => Promise<void>
  /** Drops the question that waits, as if a newer one had come. */
  readonly drop: () => Promise<void>
  readonly fail: () => void
}

/** A search over so many offices that answers when it is told to, and like the worker the newest question only. */
export function aSource(total: number): Source {
  let state: SearchState = { phase: 'ready', release: 1 }
  let waiting: ((answer: DirectoryAnswer | undefined) => void) | undefined
  let tell: () => void = () => undefined
  const settle = async (answer: DirectoryAnswer | undefined): Promise<void> => {
    const resolve = waiting
    waiting = undefined
    resolve?.(answer)
    await Promise.resolve()
  }
  const source: Source = {
    asked: [],
    total,
    name: String,
    ask: (query) => {
      waiting?.(undefined)
      source.asked.push(query)
      return new Promise((resolve) => {
        waiting = resolve
      })
    },
    subscribe: (listener) => {
      tell = listener
      return () => undefined
    },
    state: () => state,
    answer: async () => {
      const { offset, limit } = source.asked.at(-1) ?? { offset: 0, limit: 0 }
      const length = Math.max(0, Math.min(limit, source.total - offset))
      const hits = Array.from({ length }, (_, n) => ({
        id: source.name(offset + n),
        type: 'office' as const,
        table: 'locations' as const,
        organization_id: 'one',
        why: [],
      }))
      await settle({ total: source.total, hits, counts: NO_COUNTS })
    },
    drop: () => settle(undefined),
    fail: () => {
      state = { ...state, phase: 'failed' }
      tell()
    },
  }
  return source
}
