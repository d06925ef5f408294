import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublisherLanguage } from '../words/texts.ts'
import { ask, cancel } from './client.ts'
import { forgetDraft, keepDraft, readDraft } from './draft.ts'
import type { Checked, DeskEdit, DeskFailure, DeskFile, DeskWork } from './messages.ts'

export type CheckState =
  | { readonly phase: 'none' }
  /** `texts`: how many different opening hours have been compiled. */
  | { readonly phase: 'checking'; readonly texts: number }
  | { readonly phase: 'failed'; readonly failure: DeskFailure }
  | { readonly phase: 'checked'; readonly checked: Checked }

export interface Desk {
  /** Undefined until somebody opens a workbook. */
  readonly work: DeskWork | undefined
  readonly check: CheckState
  readonly language: PublisherLanguage
  /** The work left behind last time, in milliseconds UTC when; until it is taken up or thrown away. */
  readonly left: number | undefined
  /** Whether what was corrected would be lost with this page: the browser keeps nothing. */
  readonly unkept: boolean
  readonly open: (files: readonly DeskFile[]) => void
  readonly correct: (edits: readonly DeskEdit[]) => void
  /** The same workbook in a new state, with something taken in. */
  readonly replace: (files: readonly DeskFile[]) => void
  /** Back to the state before the last change; undefined where there is none. */
  readonly undo: (() => void) | undefined
  readonly recheck: () => void
  readonly stop: () => void
  readonly takeUp: () => void
  readonly close: () => void
}

/** So many states of the work can be gone back. Their files are the same in memory where they did not change. */
const UNDO_STEPS = 50

/** The workbook at hand: opened, corrected cell by cell, checked anew after each change, and kept on this computer. */
export function useWork(): Desk {
  const language = useTranslation().i18n.language as PublisherLanguage
  const [work, setWork] = useState<DeskWork>()
  const [before, setBefore] = useState<readonly DeskWork[]>([])
  const [draft, setDraft] = useState<(DeskWork & { at: number }) | undefined>()
  const [unkept, setUnkept] = useState(false)
  const { check, run, stop } = useCheck(language)
  useEffect(() => void readDraft().then(setDraft), [])

  const become = useCallback(
    (next: DeskWork): void => {
      setWork(next)
      setDraft(undefined)
      void keepDraft(next, Date.now()).then((kept) => setUnkept(!kept))
      void run(next)
    },
    [run],
  )
  const change = (next: DeskWork): void => {
    if (work) setBefore([...before, work].slice(-UNDO_STEPS))
    become(next)
  }
  const last = before.at(-1)
  return {
    work,
    check,
    language,
    left: work ? undefined : draft?.at,
    unkept,
    open: (files) => {
      setBefore([])
      become({ files, edits: [], changed: false })
    },
    correct: (edits) => {
      if (!work) return
      const others = work.edits.filter((one) => !edits.some((edit) => isSame(one, edit)))
      change({ ...work, edits: [...others, ...edits], changed: true })
    },
    replace: (files) => change({ files, edits: [], changed: true }),
    undo:
      last &&
      (() => {
        setBefore(before.slice(0, -1))
        become(last)
      }),
    recheck: () => {
      if (work) void run(work)
    },
    stop,
    takeUp: () => {
      if (!draft) return
      const { files, edits, changed } = draft
      become({ files, edits, changed })
    },
    close: () => {
      stop()
      void forgetDraft()
      setWork(undefined)
      setBefore([])
      setDraft(undefined)
    },
  }
}

/** The check of the state at hand. A newer state makes the answer to an older one worthless. */
function useCheck(language: PublisherLanguage) {
  const [check, setCheck] = useState<CheckState>({ phase: 'none' })
  const run = useCallback(
    async (work: DeskWork): Promise<void> => {
      cancel()
      setCheck({ phase: 'checking', texts: 0 })
      const outcome = await ask('check', { work, at: Date.now(), language }, ({ count }) =>
        setCheck({ phase: 'checking', texts: count }),
      )
      if (outcome.ok) setCheck({ phase: 'checked', checked: outcome.value })
      else if (outcome.error.code !== 'cancelled')
        setCheck({ phase: 'failed', failure: outcome.error })
    },
    [language],
  )
  const stop = useCallback((): void => {
    cancel()
    setCheck({ phase: 'none' })
  }, [])
  return { check, run, stop }
}

const isSame = (one: DeskEdit, other: DeskEdit): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column
