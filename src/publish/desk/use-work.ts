import { useCallback, useEffect, useState } from 'react'
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
  /** The work left behind last time, in milliseconds UTC when; until it is taken up or thrown away. */
  readonly left: number | undefined
  /** Whether what was corrected would be lost with this page: the browser keeps nothing. */
  readonly unkept: boolean
  readonly open: (files: readonly DeskFile[]) => void
  readonly correct: (edit: DeskEdit) => void
  readonly recheck: () => void
  readonly stop: () => void
  readonly takeUp: () => void
  readonly close: () => void
}

/** The workbook at hand: opened, corrected cell by cell, checked anew after each correction, and kept on this computer. */
export function useWork(): Desk {
  const [work, setWork] = useState<DeskWork>()
  const [check, setCheck] = useState<CheckState>({ phase: 'none' })
  const [draft, setDraft] = useState<(DeskWork & { at: number }) | undefined>()
  const [unkept, setUnkept] = useState(false)
  useEffect(() => void readDraft().then(setDraft), [])

  const run = useCallback(async (next: DeskWork): Promise<void> => {
    // A newer state of the workbook makes the answer to an older one worthless.
    cancel()
    setCheck({ phase: 'checking', texts: 0 })
    const outcome = await ask('check', { work: next, at: Date.now() }, (texts) =>
      setCheck({ phase: 'checking', texts }),
    )
    if (outcome.ok) setCheck({ phase: 'checked', checked: outcome.value })
    else if (outcome.error.code !== 'cancelled')
      setCheck({ phase: 'failed', failure: outcome.error })
  }, [])
  const become = useCallback(
    (next: DeskWork): void => {
      setWork(next)
      setDraft(undefined)
      void keepDraft(next, Date.now()).then((kept) => setUnkept(!kept))
      void run(next)
    },
    [run],
  )
  return {
    work,
    check,
    left: work ? undefined : draft?.at,
    unkept,
    open: (files) => become({ files, edits: [] }),
    correct: (edit) => {
      if (work)
        become({ ...work, edits: [...work.edits.filter((one) => !isSame(one, edit)), edit] })
    },
    recheck: () => {
      if (work) void run(work)
    },
    stop: () => {
      cancel()
      setCheck({ phase: 'none' })
    },
    takeUp: () => {
      if (draft) become({ files: draft.files, edits: draft.edits })
    },
    close: () => {
      cancel()
      void forgetDraft()
      setWork(undefined)
      setDraft(undefined)
      setCheck({ phase: 'none' })
    },
  }
}

const isSame = (one: DeskEdit, other: DeskEdit): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column
