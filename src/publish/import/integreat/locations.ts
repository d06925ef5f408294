import { landCode } from '../../hours/laender.ts'
import { readPhone } from '../../workbook/phone.ts'
import { kindOf, landOf, needsOf } from '../defaults.ts'
import type { Fields } from '../fields.ts'
import type { Cells, Note } from '../imported.ts'
import { type WeekdaySlot, weekText } from '../week-text.ts'
import type { IntegreatOptions, Version } from './import-integreat.ts'
import { textCells } from './texts.ts'

/** A place as an organisation, an office and, where the needs are known, a service. */
export interface LocationEntries {
  readonly organization: Cells
  readonly location: Cells
  readonly service: Cells | undefined
}

/** @returns undefined where a letter would not arrive, or kind or Land are not known */
export function locationEntries(
  key: string,
  versions: readonly Version[],
  options: IntegreatOptions,
  note: Note,
): LocationEntries | undefined {
  const [first] = versions
  const place = first?.fields.record('location')
  const name = first?.fields.text('title') ?? place?.text('name')
  if (!first || !place || name === undefined) {
    note('no-name')
    return undefined
  }
  const organization = organizationCells(key, name, first.fields, options, note)
  const address = organization && addressCells(place, options, note)
  if (!organization || !address) return undefined
  const reach = reachCells(first.fields)
  const location = {
    id: key,
    organization: organization.id,
    'name.de': name,
    ...address,
    ...pointCells(place),
    ...reach,
    ...hoursCells(first.fields, note),
    wheelchair: wheelchair(first.fields, note),
  }
  return { organization, location, service: serviceCells(location, versions, options, note) }
}

/** The organisation that runs a place; a place that names none is its own. */
function organizationCells(
  key: string,
  place: string,
  fields: Fields,
  options: IntegreatOptions,
  note: Note,
): Cells | undefined {
  const own = fields.record('organization')
  const id = own?.text('id')
  const name = own?.text('name') ?? place
  if (id === undefined) note('own-organization')
  const kind = kindOf(name, options, note)
  if (kind === undefined) {
    note('kind-unknown', { name })
    return undefined
  }
  const region = /^integreat-(.+)-location-/.exec(key)?.[1] ?? ''
  return {
    id: id === undefined ? key : `integreat-${region}-organization-${id}`,
    kind,
    'name.de': name,
    website: own?.text('website')?.replace(/^http:/i, 'https:'),
  }
}

function addressCells(place: Fields, options: IntegreatOptions, note: Note): Cells | undefined {
  const [address_1, postal_code, city] = ['address', 'postcode', 'town'].map((one) =>
    place.text(one),
  )
  if (address_1 === undefined || postal_code === undefined || city === undefined) {
    note('no-address', { kind: '' })
    return undefined
  }
  const land =
    landCode(place.text('state') ?? place.text('region') ?? '') ??
    landOf(postal_code, options, note)
  if (land === undefined) {
    note('land-unknown', { postal_code, city })
    return undefined
  }
  return { address_1, postal_code, city, state_province: land }
}

function pointCells(place: Fields): Cells {
  const [latitude, longitude] = [place.number('latitude'), place.number('longitude')]
  if (latitude === undefined || longitude === undefined) return {}
  return { latitude: String(latitude), longitude: String(longitude) }
}

/** How a place is reached: of its own, as older versions of the CMS have it, or by its first contact. */
function reachCells(fields: Fields): Cells {
  const sources = [fields, ...fields.list('contacts')]
  const first = (...names: readonly string[]): string | undefined =>
    sources.flatMap((one) => names.flatMap((name) => one.text(name) ?? []))[0]
  const phones = sources.flatMap((one) =>
    ['phone_number', 'mobile_phone_number', 'mobile_number'].flatMap(
      (name) => one.text(name) ?? [],
    ),
  )
  const [phone, phone_2] = [...new Set(phones.map((one) => readPhone(one) ?? one))]
  return {
    phone,
    phone_2,
    email: first('email'),
    website: first('website')?.replace(/^http:/i, 'https:'),
  }
}

/** Monday first; `appointmentOnly` beside hours says how one comes by them, which a comment would make closed hours of. */
function hoursCells(fields: Fields, note: Note): Cells {
  const closed = fields.yes('temporarily_closed') === true
  const since = fields.text('last_updated')?.slice(0, 10)
  if (closed) note('closed-since', { date: since ?? '' })
  const slots: WeekdaySlot[] = []
  const byAppointment: number[] = []
  for (const [weekday, day] of fields.list('opening_hours').entries()) {
    if (weekday > 6 || day.yes('closed')) continue
    if (day.yes('allDay')) slots.push({ weekday, from: '00:00', to: '24:00' })
    const times = day.list('timeSlots').map((slot) => [slot.text('start'), slot.text('end')])
    for (const [from, to] of times)
      if (from !== undefined && to !== undefined) slots.push({ weekday, from, to })
    if (day.yes('appointmentOnly')) byAppointment.push(weekday)
  }
  const opening_hours = weekText(slots, byAppointment)
  if (opening_hours !== undefined) note('hours-computed', { hours: opening_hours })
  return { opening_hours, temporarily_closed_from: closed ? since : undefined }
}

function wheelchair(fields: Fields, note: Note): string | undefined {
  const free = fields.yes('barrier_free')
  if (free === undefined) return undefined
  note('barrier-free', { wheelchair: free ? 'yes' : 'no' })
  return free ? 'yes' : 'no'
}

/** What is done there, in the words of the place's page. */
function serviceCells(
  location: Cells,
  versions: readonly Version[],
  options: IntegreatOptions,
  note: Note,
): Cells | undefined {
  const description = textCells('description', versions, 'excerpt')
  const needs = needsOf(options, note)
  if (needs === undefined || description['description.de'] === undefined) {
    note('needs-unknown', { name: location['name.de'] ?? '' })
    return undefined
  }
  note('fees-unknown')
  return {
    id: location.id,
    organization: location.organization,
    locations: location.id,
    ...textCells('name', versions, 'title'),
    ...description,
    needs,
    audience: 'client',
    attending_types: location.phone === undefined ? 'in-person' : 'in-person; phone',
    status: 'active',
  }
}
