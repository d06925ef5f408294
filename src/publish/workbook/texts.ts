import type { Text } from '../../catalogue/text.ts'
import { err, ok } from '../../result.ts'
import { splitList } from './cells.ts'
import type { TextColumn } from './column.ts'

/** The catalogue's limit for a text. */
const LONGEST_TEXT = 8000

/** A text by language: German is required where any other language is given. */
export const text: TextColumn<Text> = {
  by: 'language',
  read(texts) {
    const { de, ...others } = texts
    if (de === undefined) return err([{ code: 'german-missing' }])
    const tooLong = Object.keys(texts).filter((tag) => (texts[tag] ?? '').length > LONGEST_TEXT)
    if (tooLong.length === 0) return ok({ de, ...others })
    const longest = LONGEST_TEXT
    return err(tooLong.map((tag) => ({ code: 'too-long', params: { language: tag, longest } })))
  },
}

/** A list in each language, `;` between its items: the same number of items in each. */
export const textList: TextColumn<Text[]> = {
  by: 'language',
  read(texts) {
    const whole = text.read(texts)
    if (!whole.ok) return whole
    const lists = Object.entries(texts).map(([tag, list]) => [tag, splitList(list)] as const)
    const length = splitList(whole.value.de).length
    const differing = lists.filter(([, items]) => items.length !== length)
    if (differing.length > 0)
      return err(
        differing.map(([tag, items]) => ({
          code: 'lists-differ',
          params: { language: tag, length, items: items.length },
        })),
      )
    const item = (index: number): Text =>
      Object.fromEntries(lists.map(([tag, items]) => [tag, items[index] ?? ''])) as Text
    return ok(Array.from({ length }, (_, index) => item(index)))
  },
}
