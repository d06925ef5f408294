import { useTranslation } from 'react-i18next'
import type { Recurrence } from '../../catalogue/schedule.ts'
import { WEEKDAYS } from '../../catalogue/vocabulary.ts'
import { addDays } from '../../catalogue/calendar-date.ts'
import { mondayOf } from '../../hours/berlin.ts'
import {
  formatCalendarDate,
  formatCalendarWeekday,
  formatNumber,
  ltr,
} from '../../language/format.ts'
import type { LanguageCode } from '../../language/languages.ts'
import { useSpeaker } from '../parts/speech.tsx'
import { spanIn } from './span.ts'

/** A date, or a repeated date, in a line: "Dienstag, Donnerstag · 10:00–12:00 · 3. Mai 2027 bis 2. Juli 2027". */
export function Recurring({ recurrence }: { recurrence: Recurrence }) {
  const { t } = useTranslation('news')
  const speaker = useSpeaker()
  const { language } = speaker
  const { dtstart, until, freq, interval, byday, opens_at, closes_at, exdates } = recurrence
  const parts = [
    freq === 'MONTHLY' && t('dates.monthly'),
    interval !== undefined &&
      interval > 1 &&
      t('dates.interval', { number: formatNumber(language, interval) }),
    byday && weekdays(byday, language),
    ltr(`${opens_at}–${closes_at}`),
    freq ? spanIn(speaker.t, language, dtstart, until) : formatCalendarDate(language, dtstart),
    exdates &&
      t('dates.except', {
        dates: exdates.map((date) => formatCalendarDate(language, date)).join(' · '),
      }),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** `1TU,TH` → "1. Dienstag, Donnerstag". */
const weekdays = (byday: string, language: LanguageCode): string =>
  byday
    .split(',')
    .map((day) => {
      const ordinal = day.slice(0, -2)
      const weekday = WEEKDAYS.findIndex((one) => one === day.slice(-2))
      const name = formatCalendarWeekday(language, addDays(mondayOf('2026-11-24'), weekday))
      return ordinal ? `${ltr(`${ordinal}.`)} ${name}` : name
    })
    .join(', ')
