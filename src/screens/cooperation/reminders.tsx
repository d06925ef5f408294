import { BellRing } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { workingDayUntil } from '../../catalogue/agreement-term.ts'
import { daysBetween } from '../../catalogue/calendar-date.ts'
import type { NamedOrganization } from '../../catalogue/compartments.ts'
import { isolate } from '../../language/format.ts'
import { chooseText } from '../../language/choose.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { useStored } from '../parts/use-stored.ts'
import type { DueReminder } from './partners.ts'
import styles from './room.module.css'
import { useDates } from './words.tsx'

/** So many names stand in a sentence; the others are counted. */
const NAMED = 3

const NO_HOLIDAYS: ReadonlySet<string> = new Set()

/** The region's public holidays; none until they are read. */
export function useHolidays(): ReadonlySet<string> {
  const stored = useStored((store) => store.publicHolidays(), [])
  return stored.state === 'ready' ? stored.value : NO_HOLIDAYS
}

/** The names of some organisations in a sentence, the last of many only counted. */
export function useNames(): (organizations: readonly NamedOrganization[]) => string {
  const { t } = useTranslation('agreement')
  const { language } = useSpeaker()
  return (organizations) => {
    const shown = organizations.length <= NAMED + 1 ? organizations : organizations.slice(0, NAMED)
    const names = shown.map(({ name }) => isolate(chooseText(name, language).text)).join(', ')
    const count = organizations.length - shown.length
    return count === 0 ? names : t('names.more', { names, count })
  }
}

interface RemindersProps {
  readonly reminders: readonly DueReminder[]
  /** Calendar date in Europe/Berlin. */
  readonly today: string
}

/** Which agreements renew soon, for whom, and whether somebody can still object, in plain sentences. */
export function Reminders({ reminders, today }: RemindersProps) {
  return (
    <ul className={styles.list}>
      {reminders.map((reminder) => (
        <li key={reminder.due.renewal}>
          <ReminderNote reminder={reminder} today={today} />
        </li>
      ))}
    </ul>
  )
}

function ReminderNote({ reminder, today }: { reminder: DueReminder; today: string }) {
  const { t } = useTranslation('agreement')
  const { day, long } = useDates()
  const names = useNames()
  const { due, organizations } = reminder
  const { renewal, last_to_object: last, passed } = due
  const left = daysBetween(today, last)
  return (
    <div className={styles.note} data-tone={passed ? undefined : 'warn'}>
      <BellRing className="icon" aria-hidden />
      <div>
        <p>{t('reminder.renews', { names: names(organizations), renewal: day(renewal) })}</p>
        {passed ? (
          <p>{t('reminder.passed', { last: day(last) })}</p>
        ) : (
          <>
            <p>
              {left === 0
                ? t('reminder.today', { last: long(last) })
                : t('reminder.object', { last: long(last), count: left })}
            </p>
            <Weekend last={last} />
          </>
        )}
      </div>
    </div>
  )
}

/** That the last day to object is a free one, and by when the objection is best there; nothing on other days. */
export function Weekend({ last }: { last: string }) {
  const { t } = useTranslation('agreement')
  const { long } = useDates()
  const before = workingDayUntil(last, useHolidays())
  return before === last ? null : <p>{t('reminder.weekend', { before: long(before) })}</p>
}
