import { ATTENDING_TYPES } from '../../../catalogue/vocabulary.ts'
import type { SheetName } from '../../workbook/sheets.ts'
import { needsOf } from '../defaults.ts'
import type { Fields } from '../fields.ts'
import type { Cells, Note } from '../imported.ts'
import { attributeCells, type Attributes, attributesIn } from './attributes.ts'
import type { HsdsContext } from './context.ts'
import {
  dateIn,
  documentCells,
  feesText,
  hoursCells,
  languagesText,
  phoneCells,
  timeOf,
} from './parts.ts'
import { webAddress } from './places.ts'

/** An HSDS service as a row: a service, or what our own export marks as a programme or course. */
export function offerEntry(
  fields: Fields,
  context: HsdsContext,
  note: Note,
): { sheet: SheetName; cells: Cells } | undefined {
  const attributes = attributesIn(fields)
  const [table] = attributes.get('table') ?? []
  const common = offerCells(fields, context, note)
  if (common['name.de'] === undefined) {
    note('no-name')
    return undefined
  }
  if (table === 'programmes' || table === 'courses')
    return { sheet: table, cells: meetingCells(table, fields, common, attributes, context, note) }
  const cells = serviceCells(fields, common, attributes, context, note)
  return cells && { sheet: 'services', cells }
}

function offerCells(fields: Fields, context: HsdsContext, note: Note): Cells {
  const organization = fields.text('organization_id')
  return {
    id: context.key(fields.text('id') ?? ''),
    organization: organization && context.key(organization),
    'name.de': fields.text('name'),
    'description.de': fields.text('description'),
    website: webAddress(fields.text('url')),
    email: fields.text('email'),
    'application_process.de': fields.text('application_process'),
    'fees_description.de': feesText(fields, note),
    'eligibility_description.de': fields.text('eligibility_description'),
    minimum_age: years(fields.number('minimum_age')),
    maximum_age: years(fields.number('maximum_age')),
    assured_date: dateIn(fields, 'assured_date'),
    assurer_email: fields.text('assurer_email'),
    last_modified: dateIn(fields, 'last_modified'),
    spoken_languages: languagesText(fields, note),
  }
}

const years = (age: number | undefined): string | undefined =>
  age === undefined ? undefined : String(Math.trunc(age))

function serviceCells(
  fields: Fields,
  common: Cells,
  attributes: Attributes,
  context: HsdsContext,
  note: Note,
): Cells | undefined {
  const needs = attributes.get('needs')?.join('; ') ?? needsOf(context, note)
  if (needs === undefined) {
    note('needs-unknown', { name: common['name.de'] ?? '' })
    return undefined
  }
  const places = context.placesOf(fields.text('id') ?? '')
  const locations = places.map((one) => context.key(String(one.location_id)))
  const phones = phoneCells(fields, { room: 1, notes: true }, note)
  const status = fields.text('status')
  if (fields.list('schedules').length > 0) note('hours-left-out', { hours: 'service.schedules' })
  return {
    ...common,
    'description.de': common['description.de'] ?? common['name.de'],
    locations: [...new Set(locations)].join('; ') || undefined,
    needs,
    audience: 'client',
    attending_types: attendingTypes(fields, locations.length > 0, phones.phone !== undefined),
    status: status === undefined ? 'active' : status,
    'alert.de': fields.text('alert'),
    ...documentCells(fields),
    ...phones,
    ...attributeCells('services', attributes),
  }
}

/** By its schedules where they say so; else in person where it has a place. */
function attendingTypes(fields: Fields, hasPlace: boolean, hasPhone: boolean): string {
  const said = fields.list('schedules').flatMap((one) => one.text('attending_type') ?? [])
  const known = ATTENDING_TYPES.filter((type) => said.includes(type))
  if (known.length > 0) return known.join('; ')
  return hasPlace ? 'in-person' : hasPhone ? 'phone' : 'online'
}

/** A programme or course as our own export writes it. */
function meetingCells(
  sheet: 'programmes' | 'courses',
  fields: Fields,
  common: Cells,
  attributes: Attributes,
  context: HsdsContext,
  note: Note,
): Cells {
  const { 'description.de': description, ...others } = common
  const [place, ...morePlaces] = context.placesOf(fields.text('id') ?? '')
  const [dates, ...moreDates] = fields.list('schedules')
  if (moreDates.length > 0 || morePlaces.length > 0) note('schedules-surplus')
  const [capacity] = fields.list('capacities')
  const free = capacity?.number('available')
  // Every offer of HSDS has a status; one with dates ends with them.
  fields.text('status')
  const own = attributeCells(sheet, attributes)
  const cells: Cells = {
    ...others,
    ...(sheet === 'programmes' && { 'description.de': description, audience: 'client' }),
    location: place && context.key(String(place.location_id)),
    ...datesCells(dates, note),
    free_places: free === undefined ? undefined : String(free),
    ...phoneCells(fields, { room: 1, notes: false }, note),
    ...own,
  }
  // A course's dates follow its first and last day where they are the same.
  const same = (one: string, other: string) =>
    cells[one] === cells[other] ? undefined : cells[one]
  return sheet === 'programmes'
    ? cells
    : { ...cells, dtstart: same('dtstart', 'starts_on'), until: same('until', 'ends_on') }
}

function datesCells(dates: Fields | undefined, note: Note): Cells {
  if (!dates) return {}
  const interval = dates.number('interval')
  return {
    dtstart: dateIn(dates, 'dtstart'),
    until: dateIn(dates, 'until'),
    freq: dates.text('freq'),
    interval: interval === undefined ? undefined : String(interval),
    byday: dates.text('byday'),
    opens_at: timeOf(dates, 'opens_at', note),
    closes_at: timeOf(dates, 'closes_at', note),
    exdates: attributesIn(dates).get('exdates')?.join('; '),
  }
}

/** Where a service is given, as far as that differs from the office; undefined where it does not. */
export function placeCells(fields: Fields, context: HsdsContext, note: Note): Cells | undefined {
  const [service, location] = [fields.text('service_id'), fields.text('location_id')]
  // A feed makes its id of the two.
  fields.text('id')
  if (service === undefined || location === undefined) return undefined
  const attributes = attributesIn(fields)
  const own = attributeCells('service_at_locations', attributes)
  const hasHours = 'opening_hours' in own || 'phone_hours' in own
  const computed = hasHours
    ? void fields.list('schedules')
    : hoursCells(fields, context.today, note)
  const cells: Cells = {
    'description.de': fields.text('description'),
    ...phoneCells(fields, { room: 1, notes: true }, note),
    ...computed,
    ...own,
  }
  if (Object.values(cells).every((cell) => cell === undefined)) return undefined
  return { service: context.key(service), location: context.key(location), ...cells }
}
