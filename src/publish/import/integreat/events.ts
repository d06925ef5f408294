import { addDays } from '../../../catalogue/calendar-date.ts'
import type { Fields } from '../fields.ts'
import type { Cells, Note } from '../imported.ts'
import type { IntegreatOptions, Version } from './import-integreat.ts'
import { textCells } from './texts.ts'

/** Every date of a repeated event has the event's id: they are one programme. */
export const groupEvents = (fields: Fields): string | undefined =>
  fields.record('event')?.text('id')

/**
 * An event as a programme.
 *
 * @param owners the organisation of each place of the same files, by the place's key
 * @returns undefined where nobody knows when it is, or whose it is
 */
export function eventCells(
  key: string,
  versions: readonly Version[],
  owners: ReadonlyMap<string, string>,
  { organization: option }: IntegreatOptions,
  note: Note,
): Cells | undefined {
  const dates = datesOf(versions, note)
  if (!dates) {
    note('no-date')
    return undefined
  }
  const names = textCells('name', versions, 'title')
  const place = versions[0]?.fields.record('location')?.text('id')
  const location = place && key.replace(/-event-.*$/, `-location-${place}`)
  const owner = location === undefined ? undefined : owners.get(location)
  if (owner === undefined && option === undefined) {
    note('organization-unknown', { name: names['name.de'] ?? '' })
    return undefined
  }
  if (owner === undefined) note('organization-by-option', { organization: option ?? '' })
  note('fees-unknown')
  const description = textCells('description', versions, 'excerpt')
  return {
    id: key,
    organization: owner ?? option,
    // A place whose office was left out is none of the workbook's.
    location: owner === undefined ? undefined : location,
    ...names,
    ...description,
    'description.de': description['description.de'] ?? names['name.de'],
    audience: 'client',
    ...dates,
  }
}

/** The earliest date of an event and how it repeats; wall-clock times in Germany. */
function datesOf(versions: readonly Version[], note: Note): Cells | undefined {
  const [first] = versions
    .flatMap(({ fields }) => {
      const event = fields.record('event')
      const start = event?.text('start_date')
      return event && start !== undefined ? [{ fields, event, start }] : []
    })
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
  if (!first) return undefined
  const { fields, event, start } = first
  const allDay = event.yes('all_day') === true
  if (allDay) note('all-day')
  const opens_at = allDay ? '00:00' : event.text('start_time')?.slice(0, 5)
  const ends = allDay ? '24:00' : event.text('end_time')?.slice(0, 5)
  const lastDay = event.text('end_date') ?? start
  if (opens_at === undefined || ends === undefined) return undefined
  const dates = { dtstart: start, opens_at, closes_at: ends > opens_at ? ends : '24:00' }
  const rule = ruleCells(fields.text('recurrence_rule'), note)
  if (rule) return { ...dates, ...rule }
  if (lastDay <= start || (lastDay === addDays(start, 1) && ends <= opens_at)) return dates
  // Every day from the first to the last, as the CMS means it.
  note('several-days', { from: start, to: lastDay })
  return { ...dates, freq: 'WEEKLY', byday: EVERY_DAY, until: lastDay }
}

const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU'

/** The rule of a repeated event (RFC 5545 § 3.3.10) as far as programmes repeat; undefined where there is none. */
function ruleCells(written: string | undefined, note: Note): Cells | undefined {
  const line = written?.split(/\s+/).find((one) => one.startsWith('RRULE:'))
  if (line === undefined) return undefined
  const parts = new Map(
    line
      .slice('RRULE:'.length)
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined]),
  )
  const [freq, interval, byday] = ['FREQ', 'INTERVAL', 'BYDAY'].map((name) => parts.get(name))
  const day = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '')
  const until = day ? day.slice(1).join('-') : undefined
  if (freq === 'DAILY' && (interval ?? '1') === '1')
    return { freq: 'WEEKLY', byday: byday ?? EVERY_DAY, until }
  if (freq === 'WEEKLY' || freq === 'MONTHLY') {
    const strange = [...parts.keys()].filter((name) => !KNOWN.has(name))
    if (strange.length === 0)
      return { freq, interval: interval === '1' ? undefined : interval, byday, until }
  }
  note('rule-unknown', { rule: line })
  return undefined
}

const KNOWN: ReadonlySet<string> = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'WKST'])
