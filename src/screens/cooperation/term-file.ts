import type { TFunction } from 'i18next'
import type { Reminder, Term } from '../../catalogue/agreement-term.ts'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { calendarFile } from '../../handout/calendar.ts'
import type { TermWords } from '../../handout/cooperation-calendar.ts'
import { termEntries } from '../../handout/cooperation-calendar.ts'
import type { ListedPartner } from './partners.ts'

interface Words {
  /** A translator of the room `agreement`. */
  readonly t: TFunction<'agreement'>
  readonly day: (date: string) => string
  readonly names: (organizations: readonly NamedOrganization[]) => string
}

/**
 * The days of one partner's agreement as a calendar file.
 *
 * @param now milliseconds UTC
 */
export const fileOfPartner = (listed: ListedPartner, now: number, words: Words): string =>
  calendarFile(
    ...termEntries(
      { uid: listed.partner.id, signed: listed.partner },
      now,
      saying(words, [listed.organization]),
    ),
  )

/**
 * The days of all partners' agreements: those who signed on the same day share an entry, or forty reminders would come
 * at once. Its identity is that of the region and the day.
 *
 * @param now milliseconds UTC
 */
export function fileOfAll(
  region: string,
  listed: readonly ListedPartner[],
  now: number,
  words: Words,
): string {
  const groups = new Map<string, ListedPartner[]>()
  for (const one of listed.filter(({ renews }) => renews)) {
    // Who leaves later is reminded as long as it takes part.
    const { signed_on, left_on } = one.partner
    const days = [signed_on, ...(left_on === undefined ? [] : ['until', left_on])].join('-')
    groups.set(days, [...(groups.get(days) ?? []), one])
  }
  return calendarFile(
    ...[...groups].flatMap(([days, group]) =>
      group.slice(0, 1).flatMap(({ partner }) =>
        termEntries(
          { uid: `${region}-agreement-${days}`, signed: partner },
          now,
          saying(
            words,
            group.map(({ organization }) => organization),
          ),
        ),
      ),
    ),
  )
}

function saying({ t, day, names }: Words, organizations: readonly NamedOrganization[]): TermWords {
  const renews = (renewal: string) =>
    plain(t('reminder.renews', { names: names(organizations), renewal: day(renewal) }))
  return {
    reminder: ({ days, renewal, last_to_object, passed }: Reminder) => ({
      summary: t(passed ? 'calendar.renews' : 'calendar.reminder', { count: days }),
      description: `${renews(renewal)} ${t(passed ? 'reminder.passed' : 'calendar.object', { last: day(last_to_object) })}`,
    }),
    lastToObject: ({ renewal }: Term) => ({
      summary: t('calendar.last'),
      description: `${renews(renewal)} ${t('calendar.arrive')}`,
    }),
  }
}

/** Without the marks that keep names in their direction: calendars show them. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '')
