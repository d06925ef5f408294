/** What is measured: what it is compared with in the same run, and what it should be. */

interface Goal {
  readonly text: string
  readonly holds: (ours: number, floor: number) => boolean
}

const atMost = (limit: number): Goal => ({ text: `≤ ${limit}`, holds: (ours) => ours <= limit })
const atLeast = (least: number): Goal => ({ text: `≥ ${least}`, holds: (ours) => ours >= least })
const timesFloor = (factor: number, more = 0): Goal => ({
  text: `≤ ${factor} ×${more > 0 ? ` + ${more}` : ''}`,
  holds: (ours, floor) => ours <= floor * factor + more,
})

/** Printed for honesty beside a figure that has one. */
const noGoal: Goal = { text: '–', holds: () => true }

export interface Figure {
  readonly what: string
  readonly unit: 'ms' | 'kB' | 'MB' | 'bytes' | 'points' | 'frames'
  readonly floor?: string
  readonly goal: Goal
}

export const FIGURES = {
  firstScript: {
    what: 'JavaScript gzip before the first screen works',
    unit: 'kB',
    goal: atMost(110),
  },
  answerScript: { what: 'JavaScript gzip with the answer page', unit: 'kB', goal: atMost(150) },
  allScripts: { what: 'JavaScript gzip, all of it', unit: 'kB', goal: atMost(1000) },
  precache: {
    what: 'precache gzip, 16 languages and fonts',
    unit: 'MB',
    goal: atMost(2),
  },
  performance: { what: 'Lighthouse mobile, performance', unit: 'points', goal: atLeast(95) },
  accessibility: { what: 'Lighthouse mobile, accessibility', unit: 'points', goal: atLeast(100) },
  bestPractices: { what: 'Lighthouse mobile, best practices', unit: 'points', goal: atLeast(100) },
  offlineReload: {
    what: 'offline reload → usable screen',
    unit: 'ms',
    floor: 'an empty precached page',
    goal: timesFloor(2),
  },
  offlineTap: {
    what: 'offline reload → a tap as soon as the screen stands → next question',
    unit: 'ms',
    floor: 'an empty precached page',
    goal: noGoal,
  },
  coldStart: {
    what: 'cold start, nothing cached, 4 ×, slow 4G',
    unit: 'ms',
    floor: 'an empty page with the same bytes',
    goal: timesFloor(1.3),
  },
  coldTap: {
    what: 'cold start → a tap as soon as the screen stands → next question, 4 ×, slow 4G',
    unit: 'ms',
    floor: 'an empty page with the same bytes',
    goal: noGoal,
  },
  firstSync: {
    what: 'first sync',
    unit: 'ms',
    floor: 'fetch, SHA-256, decode, parse, raw IndexedDB put with the same indexes',
    goal: timesFloor(1.5),
  },
  updateTime: {
    what: 'update with 1 % changed',
    unit: 'ms',
    floor: 'raw put of that 1 %',
    goal: timesFloor(1.5),
  },
  updateBytes: {
    what: 'update with 1 % changed, on the wire',
    unit: 'kB',
    floor: 'the changed records, brotli',
    goal: timesFloor(1, 2),
  },
  longestTask: {
    what: 'longest main-thread task during sync, 4 ×',
    unit: 'ms',
    goal: atMost(50),
  },
  answer: { what: 'last tap → answer drawn, 4 ×', unit: 'ms', goal: atMost(100) },
  keystroke: {
    what: 'search per keystroke',
    unit: 'ms',
    floor: 'raw minisearch query',
    goal: timesFloor(1.2),
  },
  indexLoad: {
    what: 'search index, load after restart',
    unit: 'ms',
    floor: 'raw minisearch loadJSON',
    goal: timesFloor(1.5),
  },
  officePage: { what: 'open an office page, 4 ×', unit: 'ms', goal: atMost(50) },
  scroll: {
    what: 'directory list, longest frame in a 5 s fling',
    unit: 'ms',
    floor: 'the same fling over a plain list',
    goal: atMost(32),
  },
  memory: { what: 'JavaScript heap after start, page and workers', unit: 'MB', goal: atMost(60) },
  storage: {
    what: 'storage per record',
    unit: 'bytes',
    floor: 'its JSON',
    goal: timesFloor(2),
  },
  build: {
    what: 'publishing: build',
    unit: 'ms',
    floor: 'JSON.stringify and brotli of the same bytes',
    goal: timesFloor(2),
  },
  rebuild: {
    what: 'publishing: build with 1 % changed',
    unit: 'ms',
    floor: 'JSON.stringify and brotli of the same bytes',
    goal: timesFloor(2),
  },
  unlock: {
    what: 'unlock the vault',
    unit: 'ms',
    floor: 'raw scrypt of the same work factor',
    goal: timesFloor(1.1),
  },
} as const satisfies Readonly<Record<string, Figure>>

export type FigureName = keyof typeof FIGURES

/** One measurement, in the figure's unit. */
export interface Sample {
  readonly figure: FigureName
  readonly ours: number
  readonly floor?: number
}
