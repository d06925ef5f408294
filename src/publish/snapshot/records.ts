import type { Phone } from '../../catalogue/organization.ts'
import type { Recurrence } from '../../catalogue/schedule.ts'
import type { TableName } from '../../catalogue/snapshot.ts'
import type { Text } from '../../catalogue/text.ts'
import type { SheetEntry } from '../workbook/sheets.ts'
import type { MaterialFile } from './materials.ts'
import type { Places } from './places.ts'
import { schedulesOf, type SiteHours } from './site-hours.ts'

/** What records need beside their own row. */
export interface RecordContext {
  readonly hours: SiteHours
  readonly places: Places
  readonly material: (path: string) => MaterialFile | undefined
}

type ToRecord<Name extends TableName> = (entry: SheetEntry<Name>, context: RecordContext) => object

/**
 * How a row becomes a record of the feed. Columns of the same name go over as they are; what only
 * the workbook has is dropped by the catalogue's schema, which every record passes afterwards.
 */
export const TO_RECORD: { readonly [Name in TableName]: ToRecord<Name> } = {
  organizations: (entry) => ({ ...entry, phones: phonesOf(entry) }),
  locations: (entry, { hours, places }) => {
    const { address_1, address_2, postal_code, city, state_province } = entry
    const calendar = places.ofLocation(entry.id)
    return {
      ...entry,
      organization_id: entry.organization,
      address: { address_1, address_2, postal_code, city, state_province },
      holiday_calendar: calendar?.id,
      schedules: schedulesOf(entry, calendar, hours),
      temporarily_closed: entry.temporarily_closed_from && {
        from: entry.temporarily_closed_from,
        to: entry.temporarily_closed_to,
        reason: entry.temporarily_closed_reason,
      },
      phones: phonesOf(entry),
    }
  },
  contacts: (entry, { hours, places }) => ({
    ...entry,
    organization_id: entry.organization,
    location_ids: entry.locations,
    service_ids: entry.services,
    phones: phonesOf(entry),
    schedules: schedulesOf(entry, places.ofContact(entry), hours),
  }),
  services: (entry) => ({
    ...entry,
    organization_id: entry.organization,
    phones: phonesOf(entry),
  }),
  service_at_locations: (entry, { hours, places }) => ({
    ...entry,
    service_id: entry.service,
    location_id: entry.location,
    phones: phonesOf(entry),
    schedules: schedulesOf(entry, places.ofLocation(entry.location), hours),
  }),
  programmes: (entry) => ({
    ...entry,
    organization_id: entry.organization,
    location_id: entry.location,
    needs: entry.needs ?? [],
    phones: phonesOf(entry),
    schedules: [recurrenceOf(entry, entry.dtstart)],
  }),
  courses: (entry) => ({
    ...entry,
    organization_id: entry.organization,
    location_id: entry.location,
    phones: phonesOf(entry),
    schedules: [
      recurrenceOf(
        { ...entry, until: entry.until ?? entry.ends_on },
        entry.dtstart ?? entry.starts_on,
      ),
    ],
  }),
  notices: (entry) => ({ ...entry, organization_id: entry.organization }),
  materials: (entry, { material }) => ({
    ...entry,
    organization_id: entry.organization,
    ...material(entry.file),
  }),
  rules: (entry) => entry,
}

interface PhoneEntry {
  readonly phone?: string
  readonly phone_note?: Text
  readonly phone_2?: string
  readonly phone_2_note?: Text
}

function phonesOf(entry: PhoneEntry): Phone[] | undefined {
  const phones = [
    { number: entry.phone, description: entry.phone_note },
    { number: entry.phone_2, description: entry.phone_2_note },
  ].flatMap(({ number, description }) => (number === undefined ? [] : [{ number, description }]))
  return phones.length > 0 ? phones : undefined
}

type DatesEntry = Pick<
  SheetEntry<'programmes'>,
  'freq' | 'interval' | 'byday' | 'opens_at' | 'closes_at' | 'exdates'
> & { readonly until?: string | undefined }

function recurrenceOf(entry: DatesEntry, dtstart: string): Recurrence {
  const { until, freq, interval, byday, opens_at, closes_at, exdates } = entry
  return {
    dtstart,
    until,
    freq,
    interval,
    byday,
    opens_at,
    closes_at,
    exdates: exdates && [...exdates],
  }
}
