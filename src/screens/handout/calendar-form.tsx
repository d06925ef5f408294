import { CalendarPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { addressLines } from '../../catalogue/address.ts'
import { calendarFile } from '../../handout/calendar.ts'
import type { Slip } from '../../handout/slip.ts'
import { slipName } from '../../handout/slip.ts'
import { instantOf, wallClock } from '../../hours/berlin.ts'
import { stateAt } from '../../hours/state.ts'
import { chooseText } from '../../language/choose.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import styles from './handout-page.module.css'
import { fileName, saveFile } from './save.ts'

const DURATIONS = [30, 45, 60, 90] as const
const ALARMS = { none: undefined, hours: 120, day: 24 * 60 } as const
type AlarmName = keyof typeof ALARMS

/** A date agreed with the office, as a file for any calendar. What is typed stays in this form. */
export function CalendarForm({ slip }: { slip: Slip }) {
  const { t, language } = useSpeaker()
  const now = useNow()
  const id = useId()
  const [date, setDate] = useState('')
  const [time, setTime] = useState('')
  const [minutes, setMinutes] = useState<number>(60)
  const [alarm, setAlarm] = useState<AlarmName>('day')
  // A year field takes six digits, a calendar four.
  const begins = /^\d{4}-/.test(date) && time ? instantOf(date, minuteOf(time)) : undefined
  const past = begins !== undefined && begins < now
  const closed = begins !== undefined && !past && stateAt(slip.site, begins).state === 'closed'
  const save = (): void => {
    const { location } = slip
    const name = slipName(slip)
    const file = calendarFile({
      uid: crypto.randomUUID(),
      stamp: Date.now(),
      date,
      time,
      minutes,
      alarmMinutesBefore: ALARMS[alarm],
      summary: t('handout:calendar.summary', { name: chooseText(name, language).text }),
      location: [name.de, ...(location ? addressLines(location) : [])].join(', '),
      description: slip.phones?.[0]?.number ?? '',
      ...(location?.latitude !== undefined &&
        location.longitude !== undefined && {
          geo: { latitude: location.latitude, longitude: location.longitude },
        }),
    })
    saveFile(fileName(name.de, 'ics'), 'text/calendar;charset=utf-8', file)
  }
  return (
    <details className={styles.calendar}>
      <summary>
        <CalendarPlus className="icon" aria-hidden />
        <Say k="handout:calendar.title" />
      </summary>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          if (begins !== undefined && !past) save()
        }}
      >
        <label htmlFor={`${id}-date`}>
          <Say k="handout:calendar.date" />
        </label>
        <input
          id={`${id}-date`}
          type="date"
          required
          autoComplete="off"
          min={wallClock(now).date}
          max="9999-12-31"
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <label htmlFor={`${id}-time`}>
          <Say k="handout:calendar.time" />
        </label>
        <input
          id={`${id}-time`}
          type="time"
          required
          autoComplete="off"
          value={time}
          onChange={({ target }) => setTime(target.value)}
        />
        <label htmlFor={`${id}-minutes`}>
          <Say k="handout:calendar.duration" />
        </label>
        <select
          id={`${id}-minutes`}
          value={minutes}
          onChange={({ target }) => setMinutes(Number(target.value))}
        >
          {DURATIONS.map((count) => (
            <option key={count} value={count}>
              {t('handout:calendar.minutes', { count })}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-alarm`}>
          <Say k="handout:calendar.alarm" />
        </label>
        <select
          id={`${id}-alarm`}
          value={alarm}
          onChange={({ target }) => setAlarm(target.value as AlarmName)}
        >
          {(Object.keys(ALARMS) as AlarmName[]).map((one) => (
            <option key={one} value={one}>
              {t(`handout:calendar.alarms.${one}`)}
            </option>
          ))}
        </select>
        <p className={styles.remark} role="alert">
          {past && <Say k="handout:calendar.past" />}
          {closed && <Say k="handout:calendar.closed" />}
        </p>
        <p className={styles.hint}>
          <Say k="handout:calendar.privacy" />
        </p>
        <button type="submit" className="button" disabled={begins === undefined || past}>
          <span>
            <Say k="handout:calendar.save" />
          </span>
        </button>
      </form>
    </details>
  )
}

/** Minutes since midnight of a wall-clock time, `09:30`. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
