import type { TFunction } from 'i18next'
import type { PhoneDirectory } from '../../catalogue/compartments.ts'
import { formatCalendarDate } from '../../language/format.ts'
import type {
  PhoneListColumn,
  PhoneListRow,
  PhoneListTexts,
} from '../../vault/export/phone-list.ts'
import { PHONE_LIST_COLUMNS } from '../../vault/export/phone-list.ts'
import { writtenHours } from './phone-hours.ts'
import type { ListedPhone } from './phone-search.ts'

/** What a list on paper or in a file needs beside its people. */
export interface Writing {
  readonly directory: PhoneDirectory
  readonly language: 'de' | 'en'
  /** Calendar date in Europe/Berlin. */
  readonly today: string
  readonly t: TFunction
}

/** The people of a list as they are written on paper and into files. */
export function phoneRows(listed: readonly ListedPhone[], writing: Writing): PhoneListRow[] {
  const names = new Map(writing.directory.phone_directory.map(({ id, name }) => [id, name]))
  return listed.map(({ entry, organization }) => ({
    organization,
    team: entry.team ?? '',
    name: entry.name,
    title: entry.title ?? '',
    topics: (entry.topics ?? []).join(', '),
    letters: (entry.letters ?? []).join(', '),
    phones: (entry.phones ?? [])
      .map(({ number, description }) => (description ? `${number} (${description.de})` : number))
      .join('\n'),
    email: entry.email ?? '',
    room: entry.room ?? '',
    hours: writtenHours(entry.schedules ?? [], writing),
    deputies: (entry.deputy_ids ?? []).flatMap((id) => names.get(id) ?? []).join(', '),
    note: entry.note ?? '',
    assured: entry.assured_date ? formatCalendarDate(writing.language, entry.assured_date) : '',
  }))
}

/** The words of a written list. Its title is neutral: it names print queues and files. */
export const listTexts = (
  { language, t }: Pick<Writing, 'language' | 't'>,
  asOf: string,
): PhoneListTexts => ({
  language,
  title: t('phones:file.title'),
  marking: t('phones:marking'),
  asOf: t('phones:asOf', { date: formatCalendarDate(language, asOf) }),
  noTeam: t('phones:noTeam'),
  columns: Object.fromEntries(
    PHONE_LIST_COLUMNS.map((column) => [column, t(`phones:columns.${column}`)]),
  ) as Record<PhoneListColumn, string>,
})
