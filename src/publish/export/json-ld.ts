import { isOffered } from '../../catalogue/offered.ts'
import type { Snapshot } from '../../catalogue/snapshot.ts'
import { officeData } from '../../handout/structured-data.ts'

/**
 * Every office of a region in the words of schema.org, a list of JSON-LD objects: the same that the guide's page of an office
 * carries.
 *
 * @param guide the address of the published guide, `https://guide.example/`
 * @param today calendar date in Europe/Berlin; hours are those of the eight weeks from it on
 */
export function jsonLdOf(snapshot: Snapshot, guide: string, today: string): string {
  const organizations = new Map(snapshot.organizations.map((one) => [one.id, one]))
  const calendars = new Map(snapshot.holiday_calendars.map((one) => [one.id, one]))
  const services = new Map(snapshot.services.filter(isOffered).map((one) => [one.id, one]))
  const base = guide.replace(/\/*$/, '')
  const offices = snapshot.locations.flatMap((location) => {
    const organization = organizations.get(location.organization_id)
    if (!organization) return []
    const content = {
      location,
      organization,
      calendar: calendars.get(location.holiday_calendar),
      services: snapshot.service_at_locations.flatMap(({ service_id, location_id }) => {
        const service = location_id === location.id ? services.get(service_id) : undefined
        return service?.audience === 'client' ? [service] : []
      }),
      contacts: snapshot.contacts.filter((one) => one.location_ids?.includes(location.id)),
    }
    return [officeData(content, `${base}/#/office/${location.id}`, today)]
  })
  return `${JSON.stringify(offices, null, 2)}\n`
}
