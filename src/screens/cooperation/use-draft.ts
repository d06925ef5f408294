import { useState } from 'react'
import { personalDataAcross, personalDataIn } from '../../catalogue/personal-data.ts'

/** What is typed and not saved, in the memory of this tab alone: locking the rooms or looking at another page loses nothing. */
const kept = new Map<string, Readonly<Record<string, string>>>()

/**
 * What is typed into a form. It outlives the form until it is saved; what looks like a client's data does not: that stays on
 * screen only as long as its form does.
 *
 * @param key whose form it is
 * @param today calendar date in Europe/Berlin
 */
export function useDraft<Draft extends { readonly [Field in keyof Draft]: string }>(
  key: string,
  empty: Draft,
  today: string,
) {
  const [draft, setDraft] = useState<Draft>(() => (kept.get(key) as Draft | undefined) ?? empty)
  return {
    draft,
    isKept: kept.has(key),
    enter: (entered: Partial<Draft>): Draft => {
      const next = { ...draft, ...entered }
      const texts = Object.values<string>(next)
      const isPersonal =
        texts.some((text) => personalDataIn(text, today)) || personalDataAcross(texts, today)
      if (isPersonal) kept.delete(key)
      else kept.set(key, next)
      setDraft(next)
      return next
    },
    clear: (): void => {
      kept.delete(key)
      setDraft(empty)
    },
  }
}
