import type { Snapshot } from '../../catalogue/snapshot.ts'
import { calendarFile } from '../../handout/calendar.ts'
import { appointmentsOf } from '../../handout/calendar-entries.ts'

/** Which programmes go into a calendar. */
export interface IcalOptions {
  /** Milliseconds UTC: dates before it are left out. */
  readonly now: number
  /** Programmes for staff too. */
  readonly withStaff: boolean
}

/**
 * All programmes of a region as one iCalendar file (RFC 5545), German. Their series have the same UIDs as in the guide's own
 * calendar files, so that a calendar that gets both has each date once.
 *
 * @returns the file, how many programmes are in it, and how many of those for clients have no date to come
 */
export function icalOf(
  { programmes, organizations, locations }: Snapshot,
  { now, withStaff }: IcalOptions,
): { file: string; programmes: number; over: number; staff: number } {
  const places = new Map(locations.map((one) => [one.id, one]))
  const owners = new Map(organizations.map((one) => [one.id, one.name.de]))
  const shown = programmes.filter(({ audience }) => withStaff || audience === 'client')
  const entries = shown.map((one) =>
    appointmentsOf(
      {
        id: one.id,
        summary: one.name.de,
        description: [owners.get(one.organization_id) ?? '', one.description.de]
          .join('\n\n')
          .trim(),
        location: places.get(one.location_id ?? ''),
        schedules: one.schedules,
        ends_on: undefined,
        last_modified: one.last_modified,
      },
      now,
    ),
  )
  const filled = entries.filter((appointments) => appointments.length > 0)
  return {
    file: calendarFile(...filled.flat()),
    programmes: filled.length,
    over: entries.length - filled.length,
    staff: programmes.length - shown.length,
  }
}
