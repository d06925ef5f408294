import type { Contact } from '../catalogue/organization.ts'
import type { Provenance } from '../catalogue/freshness.ts'
import type { Database } from './database.ts'

/** The people a partner names for the cooperation (K§4). */
export interface Representatives {
  readonly contactPersons: readonly Contact[]
  readonly deputies: readonly Contact[]
}

/** Contact persons and deputies by the id of their organisation; an organisation that names none is missing. */
export async function representatives(
  db: Database,
  organizations: readonly string[],
): Promise<ReadonlyMap<string, Representatives>> {
  const asked = new Set(organizations)
  const named = await db.contacts
    .filter(({ organization_id, role }) => role !== 'advisor' && asked.has(organization_id))
    .toArray()
  const of = (id: string, role: Contact['role']): Contact[] =>
    named.filter((one) => one.organization_id === id && one.role === role)
  return new Map(
    named.map(({ organization_id: id }) => [
      id,
      { contactPersons: of(id, 'contact-person'), deputies: of(id, 'deputy') },
    ]),
  )
}

/**
 * When each entry of these organisations was last confirmed, by the organisation's id: its own, its offices, services,
 * people, programmes and courses. One that the guide does not have is missing.
 */
export const provenances = (
  db: Database,
  organizations: readonly string[],
): Promise<ReadonlyMap<string, readonly Provenance[]>> =>
  db.transaction(
    'r',
    [db.organizations, db.locations, db.services, db.contacts, db.programmes, db.courses],
    async () => {
      const asked = new Set(organizations)
      const owned = ({ organization_id }: { organization_id: string }): boolean =>
        asked.has(organization_id)
      const [own, ...others] = await Promise.all([
        db.organizations.bulkGet([...asked]),
        db.locations.filter(owned).toArray(),
        db.services.filter(owned).toArray(),
        db.contacts.filter(owned).toArray(),
        db.programmes.filter(owned).toArray(),
        db.courses.filter(owned).toArray(),
      ])
      const entries = new Map<string, Provenance[]>()
      for (const one of own) if (one) entries.set(one.id, [one])
      for (const one of others.flat()) entries.get(one.organization_id)?.push(one)
      return entries
    },
  )

/** All public holidays of the region's calendars, as calendar dates. */
export async function publicHolidays(db: Database): Promise<ReadonlySet<string>> {
  const calendars = await db.holiday_calendars.toArray()
  return new Set(calendars.flatMap(({ days }) => days.map(({ date }) => date)))
}
