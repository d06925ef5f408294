import type { TFunction } from 'i18next'
import { formatCalendarDate } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'

/**
 * "ab 1. März 2027", "bis 30. Juni 2027", "1. März 2027 bis 30. Juni 2027": a stretch of days in words; empty where
 * it has neither end.
 *
 * @param t a translator; the room `news` must be loaded
 * @param from first day, calendar date in Europe/Berlin; to: the last one, included
 */
export function spanIn(
  t: TFunction,
  language: LanguageCode,
  from: string | undefined,
  to: string | undefined,
): string {
  const key =
    from === undefined ? (to === undefined ? undefined : 'to') : to === undefined ? 'from' : 'both'
  if (key === undefined) return ''
  const day = (date = ''): string => date && formatCalendarDate(language, date)
  return t(`news:span.${key}`, { from: day(from), to: day(to) })
}
