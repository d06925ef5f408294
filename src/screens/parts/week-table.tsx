import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { addDays } from '../../catalogue/calendar-date.ts'
import { mondayOf, wallClock } from '../../hours/berlin.ts'
import { isClosedFor } from '../../hours/day.ts'
import { exceptionsWithin } from '../../hours/exceptions.ts'
import type { Site } from '../../hours/state.ts'
import type { DayHours } from '../../hours/week.ts'
import { weekTable } from '../../hours/week.ts'
import { formatCalendarDate, formatCalendarDay } from '../../language/format.ts'
import { Say, Spoken, Told, useSpeaker } from './speech.tsx'
import styles from './week-table.module.css'

/** The opening hours of one week as a table, with a way to the weeks around it. */
export function WeekTable({ site, now }: { site: Site; now: number }) {
  const today = wallClock(now).date
  const [monday, setMonday] = useState(mondayOf(today))
  const { t } = useSpeaker()
  const thisWeek = monday === mondayOf(today)
  return (
    <div className={styles.week}>
      <div className={styles.head}>
        <WeekButton
          back
          label={t('hours:previousWeek')}
          onPress={() => setMonday(addDays(monday, -7))}
        />
        <p aria-live="polite">
          {thisWeek ? (
            <Say k="hours:thisWeek" />
          ) : (
            <Say k="hours:weekOf" params={(lng) => ({ date: formatCalendarDate(lng, monday) })} />
          )}
        </p>
        <WeekButton label={t('hours:nextWeek')} onPress={() => setMonday(addDays(monday, 7))} />
      </div>
      <Days site={site} monday={monday} today={today} />
    </div>
  )
}

/** This week and the next, side by side where there is room, without a way to others. */
export function TwoWeeks({ site, now }: { site: Site; now: number }) {
  const today = wallClock(now).date
  const monday = mondayOf(today)
  return (
    <div className={styles.weeks}>
      {([0, 7] as const).map((days) => (
        <div key={days} className={styles.week}>
          <p className={styles.title}>
            <Say k={days === 0 ? 'hours:thisWeek' : 'hours:nextWeek'} />
          </p>
          <Days site={site} monday={addDays(monday, days)} today={today} />
        </div>
      ))}
    </div>
  )
}

function Days({ site, monday, today }: { site: Site; monday: string; today: string }) {
  const { language, t } = useSpeaker()
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">
        {t('hours:weekOf', { date: formatCalendarDate(language, monday) })}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('hours:day')}</th>
          <th scope="col">{t('hours:times')}</th>
        </tr>
      </thead>
      <tbody>
        {weekTable(site, monday).map((day) => (
          <DayRow key={day.date} day={day} today={day.date === today} />
        ))}
      </tbody>
    </table>
  )
}

/**
 * Days that are otherwise than the week says: a holiday, a dated exception. A closure for a while is said once, by
 * `ClosureNote`, rather than day by day.
 */
export function ExceptionTable({ site, first, days }: { site: Site; first: string; days: number }) {
  const { t } = useSpeaker()
  const found = exceptionsWithin({ ...site, closure: undefined }, first, days).filter(
    ({ date }) => !isClosedFor(site, date),
  )
  if (found.length === 0) return null
  return (
    <div className={styles.week}>
      <table className={styles.table}>
        <caption className={styles.title}>{t('hours:otherwise')}</caption>
        <tbody>
          {found.map((day) => (
            <DayRow key={day.date} day={day} today={false} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WeekButton({
  label,
  onPress,
  back = false,
}: {
  label: string
  onPress: () => void
  back?: boolean
}) {
  const Icon = back ? ChevronLeft : ChevronRight
  return (
    <button type="button" className={styles.turn} aria-label={label} onClick={onPress}>
      <Icon className="icon icon--directed" aria-hidden />
    </button>
  )
}

function DayRow({ day, today }: { day: DayHours; today: boolean }) {
  return (
    <tr className={styles.day} data-today={today} aria-current={today ? 'date' : undefined}>
      <th scope="row">
        <Spoken say={(language) => formatCalendarDay(language, day.date)} />
        {today && (
          <span className={styles.today}>
            <Say k="hours:today" />
          </span>
        )}
      </th>
      <td>
        {day.slots.map((slot) => (
          <p key={slot.from}>
            <bdi className="unbroken" dir="ltr">{`${slot.from}–${slot.to}`}</bdi>
            {slot.state !== 'open' && (
              <>
                {' '}
                <Say k={`hours:${slot.state === 'unknown' ? 'askFirst' : 'withAppointment'}`} />
              </>
            )}
            {slot.comment && (
              <bdi className={styles.comment} lang="de" dir="ltr">
                {slot.comment}
              </bdi>
            )}
          </p>
        ))}
        {day.slots.length === 0 && (
          <p className={styles.closed}>
            <Say k={`hours:${emptyDay(day)}`} />
          </p>
        )}
        {day.holiday && (
          <p className={styles.comment}>
            <Told text={day.holiday} quiet />
          </p>
        )}
      </td>
    </tr>
  )
}

/** What a day without hours says, on a screen and on paper: the key in the room `hours`. */
export function emptyDay({ closed_temporarily, known }: DayHours): string {
  if (closed_temporarily) return 'temporarilyClosed'
  return known ? 'dayClosed' : 'dayUnknown'
}
