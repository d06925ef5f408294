import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import type { TFunction } from 'i18next'
import type { Recurrence } from '../../catalogue/schedule.ts'
import { sessionsToCome } from '../../hours/sessions.ts'
import { formatCalendarDate, formatCalendarLong } from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { fileName, saveFile } from '../handout/save.ts'
import { Say, Spoken, useSpeaker } from '../parts/speech.tsx'
import type { Entry } from '../../handout/calendar-entries.ts'
import { endOfFile, fileOfAll, fileOfSession } from '../../handout/calendar-entries.ts'
import styles from './dates.module.css'
import { Times } from './offer-facts.tsx'

const AT_FIRST = 6
const MORE = 12

const save = (name: string, content: string): void =>
  saveFile(fileName(name, 'ics'), 'text/calendar;charset=utf-8', content)

/** The dates to come, each and all as a file for any calendar. */
export function Dates({ entry, now }: { entry: Entry; now: number }) {
  const { t, language } = useSpeaker()
  const [shown, setShown] = useState(AT_FIRST)
  const sessions = sessionsToCome(entry.schedules, now, shown + 1)
  return (
    <section className={styles.dates}>
      <h2>
        <Say k="offers:dates.title" />
      </h2>
      <Repeats schedules={entry.schedules} />
      <OpenEnd entry={entry} now={now} />
      <ul className={styles.list}>
        {sessions.slice(0, shown).map((session) => (
          <li key={`${session.date} ${session.opens_at}`} className={styles.date}>
            <span>
              <Spoken say={(spoken) => formatCalendarLong(spoken, session.date)} />
              <span className={styles.time}>
                <Times {...session} />
              </span>
            </span>
            <button
              type="button"
              className={styles.save}
              aria-label={t('offers:dates.saveDate', {
                date: formatCalendarLong(language, session.date),
              })}
              title={t('offers:dates.save')}
              onClick={() =>
                save(`${entry.summary} ${session.date}`, fileOfSession(entry, session, Date.now()))
              }
            >
              <CalendarPlus className="icon" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {sessions.length > shown && (
          <button type="button" className="button" onClick={() => setShown(shown + MORE)}>
            <span>
              <Say k="common:action.more" />
            </span>
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            save(entry.summary, fileOfAll(entry, Date.now(), openEnd(t, language, entry, now)))
          }
        >
          <CalendarPlus className="icon" aria-hidden />
          <span>
            <Say k="offers:dates.saveAll" />
          </span>
        </button>
      </div>
    </section>
  )
}

/** Where nobody knows an end: until when the calendar gets its dates. Said here, and in the calendar. */
function OpenEnd({ entry, now }: { entry: Entry; now: number }) {
  const end = endOfFile(entry, now)
  if (end === undefined) return null
  return (
    <p>
      <Say
        k="offers:dates.open"
        params={(language) => ({ date: formatCalendarDate(language, end) })}
      />
    </p>
  )
}

function openEnd(t: TFunction, language: LanguageCode, entry: Entry, now: number): string {
  const end = endOfFile(entry, now)
  return end === undefined
    ? ''
    : t('offers:dates.open', { date: formatCalendarDate(language, end) })
}

/** How often it takes place; nothing for a single date. */
function Repeats({ schedules }: { schedules: readonly Recurrence[] }) {
  const [schedule] = schedules
  if (!schedule?.freq) return null
  const { freq, interval = 1 } = schedule
  const many = freq === 'WEEKLY' ? 'weeks' : 'months'
  return (
    <p>
      <Say
        k={interval === 1 ? `offers:repeat.${freq}` : `offers:repeat.${many}`}
        params={{ count: interval }}
      />
    </p>
  )
}
