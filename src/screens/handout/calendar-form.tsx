import { CalendarPlus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useId, useState } from 'react'
import { addressLines } from '../../catalogue/address.ts'
import type { Appointment } from '../../handout/calendar.ts'
import { calendarFile } from '../../handout/calendar.ts'
import type { Slip } from '../../handout/slip.ts'
import { slipName } from '../../handout/slip.ts'
import { instantOf, minuteOf, wallClock } from '../../hours/berlin.ts'
import { stateAt } from '../../hours/state.ts'
import { chooseText } from '../../language/choose.ts'
import { Say, useSpeaker } from '../parts/speech.tsx'
import { useNow } from '../parts/use-now.ts'
import styles from './handout-page.module.css'
import { fileName, saveFile } from './save.ts'

const DURATIONS = [30, 45, 60, 90] as const
const ALARMS = { none: undefined, hours: 120, day: 24 * 60 } as const
type AlarmName = keyof typeof ALARMS

/** What is typed and chosen in the form. */
interface Fields {
  readonly date: string
  readonly time: string
  readonly minutes: number
  readonly alarm: AlarmName
}

/** A date agreed with the office, as a file for any calendar. What is typed stays in this form. */
export function CalendarForm({ slip }: { slip: Slip }) {
  const { t, language } = useSpeaker()
  const now = useNow()
  const [fields, setFields] = useState<Fields>({ date: '', time: '', minutes: 60, alarm: 'day' })
  const enter = (entered: Partial<Fields>): void => setFields((last) => ({ ...last, ...entered }))
  const begins = beginningOf(fields)
  const past = begins !== undefined && begins < now
  const closed = begins !== undefined && !past && stateAt(slip.site, begins).state === 'closed'
  const save = (): void => {
    const name = slipName(slip)
    const summary = t('handout:calendar.summary', { name: chooseText(name, language).text })
    const entry = { uid: crypto.randomUUID(), stamp: Date.now(), summary }
    saveFile(fileName(name.de, 'ics'), 'text/calendar;charset=utf-8', fileOf(slip, fields, entry))
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
        <When fields={fields} now={now} onEnter={enter} />
        <LengthAndAlarm fields={fields} onEnter={enter} />
        <p className={styles.remark} role="alert">
          {past && <Say k="handout:calendar.past" />}
          {fields.date !== '' && !hasYear(fields) && <Say k="handout:calendar.year" />}
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

/** A year field takes six digits, a calendar four. */
const hasYear = ({ date }: Fields): boolean => /^\d{4}-/.test(date)

/** The instant entered; undefined while it is none. */
const beginningOf = (fields: Fields): number | undefined =>
  hasYear(fields) && fields.time ? instantOf(fields.date, minuteOf(fields.time)) : undefined

/** The calendar's file: where is the slip's, when is the form's; chance, the moment and the words are passed in. */
function fileOf(
  slip: Slip,
  { alarm, ...when }: Fields,
  entry: Pick<Appointment, 'uid' | 'stamp' | 'summary'>,
): string {
  const { location, phones } = slip
  const { de: name } = slipName(slip)
  return calendarFile({
    ...entry,
    ...when,
    alarmMinutesBefore: ALARMS[alarm],
    location: [name, ...(location ? addressLines(location) : [])].join(', '),
    description: phones?.[0]?.number ?? '',
    ...(location?.latitude !== undefined &&
      location.longitude !== undefined && {
        geo: { latitude: location.latitude, longitude: location.longitude },
      }),
  })
}

interface FieldsProps {
  readonly fields: Fields
  readonly onEnter: (entered: Partial<Fields>) => void
}

/** The day, from today on, and the time. */
function When({ fields, now, onEnter }: FieldsProps & { now: number }) {
  return (
    <>
      <Field label="date">
        {(id) => (
          <input
            id={id}
            type="date"
            required
            autoComplete="off"
            min={wallClock(now).date}
            max="9999-12-31"
            value={fields.date}
            onChange={({ target }) => onEnter({ date: target.value })}
          />
        )}
      </Field>
      <Field label="time">
        {(id) => (
          <input
            id={id}
            type="time"
            required
            autoComplete="off"
            value={fields.time}
            onChange={({ target }) => onEnter({ time: target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** How long it takes, and how long before it the calendar reminds of it. */
function LengthAndAlarm({ fields, onEnter }: FieldsProps) {
  const { t } = useSpeaker()
  return (
    <>
      <Field label="duration">
        {(id) => (
          <select
            id={id}
            value={fields.minutes}
            onChange={({ target }) => onEnter({ minutes: Number(target.value) })}
          >
            {DURATIONS.map((count) => (
              <option key={count} value={count}>
                {t('handout:calendar.minutes', { count })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="alarm">
        {(id) => (
          <select
            id={id}
            value={fields.alarm}
            onChange={({ target }) => onEnter({ alarm: target.value as AlarmName })}
          >
            {(Object.keys(ALARMS) as AlarmName[]).map((one) => (
              <option key={one} value={one}>
                {t(`handout:calendar.alarms.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}

interface FieldProps {
  readonly label: string
  /** Draws the control under the id its label points to. */
  readonly children: (id: string) => ReactElement
}

function Field({ label, children }: FieldProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>
        <Say k={`handout:calendar.${label}`} />
      </label>
      {children(id)}
    </>
  )
}
