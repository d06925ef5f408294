import { valuesOf } from '../../catalogue/proposable.ts'
import { formatCalendarDate } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import type { Report } from '../../store/store.ts'

/** What somebody wrote themselves, of a topic or of minutes: organisations and meetings are ids, and their names are not for here. */
export const wordsOf = (report: Pick<Report, 'fields'>): string => {
  const { detail = '', text = '' } = valuesOf(report)
  return detail || text
}

/** Where the word for a topic's category stands; undefined of minutes. */
export const categoryKey = (report: Pick<Report, 'fields'>): string | undefined => {
  const { category } = valuesOf(report)
  return category && `report:values.category.${category}`
}

/** What a report is of: an entry's German name, a topic's title, the date of a meeting; empty of an entry that is missing. */
export const reportName = (
  language: LanguageCode,
  { table, name }: Pick<Report, 'table' | 'name'>,
) => (table === 'minutes' ? formatCalendarDate(language, name) : name)
