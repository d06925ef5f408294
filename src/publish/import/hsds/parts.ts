import { WEEKDAYS } from '../../../catalogue/vocabulary.ts'
import { wallClock } from '../../../hours/berlin.ts'
import { readPhone } from '../../workbook/phone.ts'
import type { Fields } from '../fields.ts'
import type { Cells, Note } from '../imported.ts'
import { type WeekdaySlot, weekText } from '../week-text.ts'
import { attributesIn } from './attributes.ts'

/**
 * The numbers of a record, as its sheet has room for them. An extension is dialled after the number.
 *
 * @param room how many columns there are: `phone`, `phone_2`
 * @param notes whether a number has a note of its own
 */
export function phoneCells(
  record: Fields,
  { room, notes }: { room: 1 | 2; notes: boolean },
  note: Note,
): Cells {
  const phones = record.list('phones').filter((one) => isVoice(one.text('type')))
  const surplus = phones.slice(room).flatMap((one) => one.text('number') ?? [])
  if (surplus.length > 0) note('phones-surplus', { phones: surplus.join('; ') })
  const cells: Record<string, string | undefined> = {}
  for (const [index, phone] of phones.slice(0, room).entries()) {
    const column = index === 0 ? 'phone' : 'phone_2'
    const number = [phone.text('number') ?? '', phone.text('extension') ?? ''].join('')
    cells[column] = readPhone(number) ?? (number || undefined)
    if (!notes) continue
    cells[`${column}_note.de`] = phone.text('description')
    for (const [title, [words]] of attributesIn(phone))
      if (title.startsWith('description.'))
        cells[`${column}_note.${title.slice('description.'.length)}`] = words
  }
  return cells
}

/** RFC 6350 § 6.4.1: what is no voice is not rung up. */
const isVoice = (type: string | undefined): boolean =>
  type === undefined || !/^(fax|text|pager|textphone|video)$/i.test(type)

/** HSDS `languages` as the workbook writes them: `de; ar (nur dienstags)`. */
export function languagesText(record: Fields, note: Note): string | undefined {
  const spoken = record.list('languages').flatMap((one) => {
    const code = one.text('code')?.toLowerCase()
    const remark = one.text('note')?.replace(/[;()]/g, ',')
    if (code !== undefined && /^[a-z]{2,3}(-[a-z]{4,8})?$/.test(code))
      return [remark === undefined ? code : `${code} (${remark})`]
    note('language-unknown', { language: code ?? one.text('name') ?? '' })
    return []
  })
  return spoken.length > 0 ? [...new Set(spoken)].join('; ') : undefined
}

/** HSDS `required_documents`, item by item in each language that has all of them. */
export function documentCells(record: Fields): Cells {
  const documents = record.list('required_documents').flatMap((one) => {
    const document = one.text('document')
    if (document === undefined) return []
    const others = [...attributesIn(one)].map(
      ([title, [words = '']]) => [title.replace(/^document\./, ''), words] as const,
    )
    return [new Map([['de', document], ...others])]
  })
  const languages = [...new Set(documents.flatMap((one) => [...one.keys()]))]
  return Object.fromEntries(
    languages
      .filter((language) => documents.every((one) => one.has(language)))
      .map((language) => [
        `required_documents.${language}`,
        // A semicolon would begin a new item.
        documents.map((one) => (one.get(language) ?? '').replaceAll(';', ',')).join('; '),
      ]),
  )
}

/** What it costs in words: as said, else by its cost options; undefined where it is free, or nothing is said. */
export function feesText(record: Fields, note: Note): string | undefined {
  const options = record.list('cost_options')
  const said = record.text('fees_description') ?? record.text('fees')
  if (said !== undefined) return said
  const costs = options.flatMap((one) => {
    const [amount, currency] = [one.number('amount'), one.text('currency')?.toUpperCase()]
    const words = [one.text('option'), one.text('amount_description')].filter(Boolean).join(', ')
    if (amount === undefined) return words === '' ? [] : [words]
    if (amount === 0) return []
    const sum = `${String(amount).replace('.', ',')} ${currency ?? 'EUR'}`
    return [words === '' ? sum : `${sum} (${words})`]
  })
  if (costs.length > 0) {
    note('fees-from-costs', { fees: costs.join('; ') })
    return costs.join('; ')
  }
  if (options.length === 0) note('fees-unknown')
  return undefined
}

/**
 * Opening hours from HSDS `schedules`: what repeats every week, by how one takes part.
 *
 * @param today calendar date: what was over before is left out
 */
export function hoursCells(record: Fields, today: string, note: Note): Cells {
  const schedules = record.list('schedules')
  if (schedules.length === 0) return {}
  const weekly = schedules.map((one) => ({
    phone: /phone|telefon/i.test(one.text('attending_type') ?? ''),
    slots: slotsOf(one, today, note),
    description: one.text('description'),
  }))
  const text = (phone: boolean): string | undefined => {
    const own = weekly.filter((one) => one.phone === phone)
    const hours = weekText(own.flatMap(({ slots }) => slots))
    // Words that nobody can parse are shown as written.
    return hours ?? own.find(({ description }) => description !== undefined)?.description
  }
  const [opening_hours, phone_hours] = [text(false), text(true)]
  const hours = [opening_hours, phone_hours].filter((one) => one !== undefined).join(' | ')
  if (hours !== '') note('hours-computed', { hours })
  return { opening_hours, phone_hours }
}

function slotsOf(schedule: Fields, today: string, note: Note): WeekdaySlot[] {
  const [byday, freq] = [schedule.text('byday'), schedule.text('freq')]
  const [from, to] = [timeOf(schedule, 'opens_at', note), timeOf(schedule, 'closes_at', note)]
  const ends = schedule.text('valid_to') ?? schedule.text('until') ?? '9999'
  if (byday === undefined || from === undefined || to === undefined) return []
  const days = byday.split(',').map((day) => (WEEKDAYS as readonly string[]).indexOf(day.trim()))
  const everyWeek = (freq ?? 'WEEKLY') === 'WEEKLY' && (schedule.number('interval') ?? 1) === 1
  if (!everyWeek || days.includes(-1) || ends < today) {
    note('hours-left-out', { hours: `${byday} ${from}-${to}` })
    return []
  }
  return days.map((weekday) => ({ weekday, from, to }))
}

/** `09:30` of `09:30:00` or `09:30+01:00`: what a clock on the wall shows. */
export function timeOf(schedule: Fields, field: string, note: Note): string | undefined {
  const written = schedule.text(field)
  const [, time, zone] = /^(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    written ?? '',
  ) ?? [undefined, undefined, undefined]
  if (zone !== undefined && time !== undefined) note('hours-zone', { time: written ?? '' })
  return time ?? written
}

/** The calendar date in Germany of a date or an instant; undefined where it is neither. */
export function dateIn(record: Fields, field: string): string | undefined {
  const written = record.text(field)
  if (written === undefined || /^\d{4}-\d{2}-\d{2}$/.test(written)) return written
  const at = Date.parse(written)
  return Number.isNaN(at) ? written : wallClock(at).date
}
